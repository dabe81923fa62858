package dev.onrecord.check.compare;

import dev.onrecord.check.text.Inflection;
import dev.onrecord.check.text.Lexicon;
import dev.onrecord.check.text.NameWords;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Determines the kind of a difference between words. */
final class DifferenceClassifier {

  private final NameWords names;

  DifferenceClassifier(NameWords names) {
    this.names = names;
  }

  /** The kind of a difference between words of the quotation and words of the text. */
  DifferenceKind of(TextWords quote, int from, int to, TextWords text, int textFrom, int textTo) {
    String language = text.language();
    boolean isPair = to - from == 1 && textTo - textFrom == 1;
    String one = isPair ? quote.key(from) : "";
    String other = isPair ? text.key(textFrom) : "";
    if (isJoined(quote, from, to, text, textFrom, textTo)) {
      return DifferenceKind.PUNCTUATION;
    }
    long negations = count(from, to, i -> Lexicon.isNegation(language, quote.key(i)));
    long textNegations = count(textFrom, textTo, i -> Lexicon.isNegation(language, text.key(i)));
    if (negations != textNegations || isPair && Lexicon.negates(one, other)) {
      return DifferenceKind.NEGATION;
    }
    if (!keys(quote, from, to, i -> isNumber(quote, i))
        .equals(keys(text, textFrom, textTo, i -> isNumber(text, i)))) {
      return DifferenceKind.NUMBER;
    }
    if (isPair && Inflection.areForms(language, one, other)) {
      return DifferenceKind.INFLECTION;
    }
    return keys(quote, from, to, i -> names.isName(quote, i))
            .equals(keys(text, textFrom, textTo, i -> names.isName(text, i)))
        ? DifferenceKind.WORD
        : DifferenceKind.NAME;
  }

  private static long count(int from, int to, IntPredicate counted) {
    return IntStream.range(from, to).filter(counted).count();
  }

  private static List<String> keys(TextWords words, int from, int to, IntPredicate wanted) {
    return new ArrayList<>(
        new TreeSet<>(IntStream.range(from, to).filter(wanted).mapToObj(words::key).toList()));
  }

  private static boolean isNumber(TextWords words, int index) {
    Word word = words.word(index);
    boolean isCapital = Character.isUpperCase(words.text().charAt(word.start()));
    return Lexicon.isNumber(word.key(), isCapital);
  }

  /** Whether one side is a word that the other side hyphenates. */
  private static boolean isJoined(
      TextWords quote, int from, int to, TextWords text, int textFrom, int textTo) {
    boolean isSplit = to - from > 1 && textTo - textFrom == 1 && areHyphenated(quote, from, to);
    boolean isJoinedUp =
        to - from == 1 && textTo - textFrom > 1 && areHyphenated(text, textFrom, textTo);
    return (isSplit || isJoinedUp)
        && joined(quote, from, to).equals(joined(text, textFrom, textTo));
  }

  private static boolean areHyphenated(TextWords words, int from, int to) {
    return IntStream.range(from + 1, to).allMatch(i -> words.word(i).isHyphened());
  }

  private static String joined(TextWords words, int from, int to) {
    return String.join("", IntStream.range(from, to).mapToObj(words::key).toList());
  }
}
