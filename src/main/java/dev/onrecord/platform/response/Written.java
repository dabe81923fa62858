package dev.onrecord.platform.response;

/**
 * The result of a write.
 *
 * @param labelSeq the newest edit that can change what the view embeds and that the view is sure to
 *     show
 */
public record Written<V>(V view, long labelSeq) {}
