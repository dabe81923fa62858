package dev.onrecord.subject.name;

/** The rules by which a name finds a subject. The first one that finds any decides. */
public enum NameRule {
  SLUG,
  NAME,
  ALIAS,
  /** A whole word of the name, or several at its end, such as a last name. */
  WORD,
  /** "Last, First". */
  LAST_FIRST,
  /** Titles and suffixes are left out or added. */
  TITLE,
  /** Middle names are left out or added, or given names are initials. */
  MIDDLE_NAME;

  /** Whether the whole name was written as the record has it. */
  public boolean isWhole() {
    return compareTo(WORD) < 0;
  }

  /** The rule that looks for a name as it is. */
  public static NameRule of(NameKind kind) {
    return switch (kind) {
      case SLUG -> SLUG;
      case NAME -> NAME;
      case ALIAS -> ALIAS;
      case WORD -> WORD;
      case ALIAS_WORD -> throw new IllegalArgumentException("Words of aliases are only searched");
    };
  }
}
