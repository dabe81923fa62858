package dev.onrecord.check.compare;

import dev.onrecord.check.text.TextRange;

/**
 * Words that a quotation leaves out with a mark.
 *
 * @param quote the place of the mark in the quotation: empty between two words, or the quoter's own
 *     words
 * @param text the words left out
 * @param isNegation whether they include a negation, and the quotation has words of the same
 *     sentence on both sides of the mark
 */
public record MarkedOmission(TextRange quote, TextRange text, boolean isNegation) {}
