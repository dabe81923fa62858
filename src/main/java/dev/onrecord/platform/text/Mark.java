package dev.onrecord.platform.text;

import com.ibm.icu.text.UnicodeSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of marks: characters that do not always matter, and the uses of a text that drop them.
 * Case and width never matter. A mark that is in no row is a letter and always stays: kana voicing,
 * Indic vowel signs, Thai and Lao vowels and tones.
 */
enum Mark {
  /**
   * Soft hyphens, zero-width characters, directional marks, variation selectors, and the tatweel,
   * which only stretches a word.
   */
  INVISIBLE(
      "[[:Default_Ignorable_Code_Point:]\\u0640]", Folding.NAMES, Folding.INDEX, Folding.WORDS),

  /**
   * Accents of Latin, Greek and Cyrillic, vowel points of Arabic, Hebrew and Syriac, and marks of
   * no script. Kana voicing also belongs to no script.
   */
  ACCENT(
      "[[:M:]&[[:sc=Zinh:][:sc=Zyyy:][:sc=Latn:][:sc=Grek:][:sc=Cyrl:][:sc=Copt:]"
          + "[:sc=Arab:][:sc=Hebr:][:sc=Syrc:]]-[\\u3099\\u309A]]",
      Folding.NAMES,
      Folding.INDEX),

  /** Latin letters with strokes, and ligatures, which Unicode does not decompose. */
  STROKE("[[:sc=Latn:]-[\\u0000-\\u007F]]", Folding.NAMES, Folding.INDEX),

  /**
   * Superscripts, subscripts, fractions and enclosed digits: 10² is not 102, but H₂O is found as
   * H2O.
   */
  SUPERSCRIPT("[[:dt=Super:][:dt=Sub:][:No:]]", Folding.NAMES, Folding.INDEX),

  /**
   * The kinds of apostrophes, also those that Unicode counts as letters. All become one. The Greek
   * signs among them are canonically the same as the first three.
   */
  APOSTROPHE(
      "[\\u0060\\u00B4\\u02B9-\\u02BF\\u1FEF\\u1FFD\\u0374"
          + "\\u055A\\u2018\\u2019\\u201B\\u2032\\uA78C\\uFF07]",
      Folding.NAMES,
      Folding.INDEX,
      Folding.WORDS);

  private final UnicodeSet characters;
  private final Set<Folding> droppedBy;

  Mark(String characters, Folding... droppedBy) {
    this.characters = new UnicodeSet(characters).freeze();
    this.droppedBy = EnumSet.copyOf(List.of(droppedBy));
  }

  boolean isDroppedBy(Folding use) {
    return droppedBy.contains(use);
  }

  boolean contains(int character) {
    return characters.contains(character);
  }

  /** All other characters. */
  UnicodeSet others() {
    return new UnicodeSet(characters).complement().freeze();
  }
}
