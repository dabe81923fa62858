package dev.onrecord.platform.text;

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
    String key, int start, int end, boolean isOwn, boolean isJoined, boolean followsMark) {

  /** Whether joining it to the next word would join digits: 5-10 is not 510. */
  public boolean joinsDigits(String next) {
    return isDigit(key.charAt(key.length() - 1)) && isDigit(next.charAt(0));
  }

  private static boolean isDigit(char c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
  }

  /** The word at another place. */
  Word at(int newStart, int newEnd) {
    return new Word(key, newStart, newEnd, isOwn, isJoined, followsMark);
  }
}
