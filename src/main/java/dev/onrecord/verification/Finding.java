package dev.onrecord.verification;

/**
 * Something that is wrong with the record.
 *
 * @param seq the entry of the log, or null
 * @param item the path of the item, or null
 * @param detail a sentence for the person who repairs it
 */
record Finding(FindingType finding, Long seq, String item, String detail) {

  static Finding ofEntry(FindingType type, long seq, String detail) {
    return new Finding(type, seq, null, detail);
  }

  static Finding ofItem(FindingType type, Long seq, String item, String detail) {
    return new Finding(type, seq, item, detail);
  }

  static Finding of(FindingType type, String detail) {
    return new Finding(type, null, null, detail);
  }
}
