package dev.onrecord.check.text;

/**
 * A word of a text.
 *
 * @param key the folded form: two words are the same if their keys are equal
 * @param start its offset, in UTF-16 code units
 * @param end the offset after it
 * @param isOwn whether it is in square brackets or contains them: the quoter's own
 * @param isJoined whether only a hyphen, or the space that groups the digits of a number, separates
 *     it from the previous word
 * @param followsMark whether an omission mark separates it from the previous word
 */
public record Word(
    String key, int start, int end, boolean isOwn, boolean isJoined, boolean followsMark) {}
