package dev.onrecord.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tells what a difference of words is about. */
final class DifferenceKinds {

  private final NameWords names;

  DifferenceKinds(NameWords names) {
    this.names = names;
  }

  /** The kind of a place where the given words of two texts stand for each other. */
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
    if (isPair && Inflection.joins(language, one, other)) {
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

  /** Whether one side is a word that a hyphen parts on the other. */
  private static boolean isJoined(
      TextWords quote, int from, int to, TextWords text, int textFrom, int textTo) {
    boolean isParted = to - from > 1 && textTo - textFrom == 1 && areHyphened(quote, from, to);
    boolean isUnited =
        to - from == 1 && textTo - textFrom > 1 && areHyphened(text, textFrom, textTo);
    return (isParted || isUnited) && joined(quote, from, to).equals(joined(text, textFrom, textTo));
  }

  private static boolean areHyphened(TextWords words, int from, int to) {
    return IntStream.range(from + 1, to).allMatch(i -> words.word(i).isHyphened());
  }

  private static String joined(TextWords words, int from, int to) {
    return String.join("", IntStream.range(from, to).mapToObj(words::key).toList());
  }
}
