package dev.onrecord.platform.response;

/**
 * An item that was read, with what its response depends on.
 *
 * @param validator what the item depends on, as known before it was read
 * @param labelSeq the newest edit that can change what the view embeds, as known after the state,
 *     but before the item was read
 */
public record ReadItem<V extends ItemView>(V view, CacheValidator validator, long labelSeq) {}
