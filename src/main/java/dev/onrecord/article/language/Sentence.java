package dev.onrecord.article.language;

/**
 * A sentence of a paragraph.
 *
 * @param from the first token
 * @param to exclusive
 */
public record Sentence(int from, int to) {}
