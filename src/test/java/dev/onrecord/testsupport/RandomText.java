package dev.onrecord.testsupport;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/**
 * Generates short texts of characters that normalization, scripts and encodings treat specially.
 */
public final class RandomText {

  /** Ranges of characters, by first and last. */
  private static final List<int[]> RANGES =
      List.of(
          new int[] {'a', 'z'},
          new int[] {0x20, 0x7E},
          new int[] {0xA0, 0x24F}, // Latin
          new int[] {0x300, 0x36F}, // marks, among them U+0344, which composes to two
          new int[] {0x300, 0x36F},
          new int[] {0x590, 0x6FF}, // Hebrew and Arabic
          new int[] {0xF40, 0xFBC}, // Tibetan, with marks that composition takes apart
          new int[] {0x1100, 0x11FF}, // the letters of Hangul
          new int[] {0x1E00, 0x1FFF}, // Latin and Greek with marks
          new int[] {0x2000, 0x206F}, // spaces, joiners, directions
          new int[] {0x20D0, 0x20F0}, // marks for symbols
          new int[] {0x2126, 0x212B}, // signs that are letters
          new int[] {0x4E00, 0x4E20},
          new int[] {0xAC00, 0xAC40},
          new int[] {0xF900, 0xFA6D}, // compatibility ideographs
          new int[] {0xFB00, 0xFB4F}, // letters that composition takes apart
          new int[] {0xFE00, 0xFE0F}, // variation selectors
          new int[] {0xFFF0, 0xFFFD},
          new int[] {0x1D15E, 0x1D1C0}, // notes that composition takes apart
          new int[] {0x1F300, 0x1F64F},
          new int[] {0xE0001, 0xE007F}); // tags

  private static final List<String> PIECES =
      List.of("\u0344", "\u0F73", "\u0301", "e\u0301", "\r\n", "\t");

  private final Random random;

  public RandomText(Random random) {
    this.random = random;
  }

  /** A text of 1 to some 60 characters, in one of the four normal forms or none. */
  public String next() {
    StringBuilder text = new StringBuilder();
    for (int parts = 1 + random.nextInt(6); parts > 0; parts--) {
      if (random.nextInt(4) == 0) {
        text.append('x').append(any(PIECES).repeat(1 + random.nextInt(35)));
      } else {
        int[] range = any(RANGES);
        for (int length = 1 + random.nextInt(8); length > 0; length--) {
          text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
      }
    }
    int form = random.nextInt(Normalizer.Form.values().length + 1);
    return form < Normalizer.Form.values().length
        ? Normalizer.normalize(text, Normalizer.Form.values()[form])
        : text.toString();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
