package dev.onrecord.item;

import dev.onrecord.change.EntityType;

/**
 * A kind of item.
 *
 * @param form the class of its form, in the import format
 */
public record ItemKind<E, F>(
    EntityType type, Class<F> form, Addresses<E, F> addresses, ItemRules<E, F> rules) {}
