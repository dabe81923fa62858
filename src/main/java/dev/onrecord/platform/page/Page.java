package dev.onrecord.platform.page;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next the URL of the next page, or null on the last
 */
public record Page<T>(List<T> items, Total total, String next) {}
