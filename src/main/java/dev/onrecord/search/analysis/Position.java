package dev.onrecord.search.analysis;

import java.util.Set;

/**
 * A word of a text, with all that finds it.
 *
 * @param start its offset in the text
 * @param forms the word as it is folded, and its stems with their tags
 * @param wholes the terms that begin with the word: those that have several, such as node.js, and
 *     the word with its sign, as in #hashtag
 * @param wholeStart the offset of the longest such term
 */
public record Position(
    int start, int end, Set<String> forms, Set<String> wholes, int wholeStart, int wholeEnd) {}
