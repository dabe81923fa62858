package dev.onrecord.check;

/**
 * Words that a quotation leaves out and says so.
 *
 * @param quote where the mark stands: between two words of the quotation, or own words
 * @param text what is left out
 */
record MarkedOmission(Range quote, Range text) {}
