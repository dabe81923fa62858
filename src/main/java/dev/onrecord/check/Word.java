package dev.onrecord.check;

/**
 * A word of a text.
 *
 * @param key two words are the same if their keys are
 * @param start where it begins, in UTF-16 code units
 * @param end where it ends
 * @param isOwn whether it stands in brackets, or has brackets in it
 * @param isHyphened whether a hyphen alone parts it from the word before
 * @param followsMark whether an omission mark stands between it and the word before
 */
record Word(
    String key, int start, int end, boolean isOwn, boolean isHyphened, boolean followsMark) {}
