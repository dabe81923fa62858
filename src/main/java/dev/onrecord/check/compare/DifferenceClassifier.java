package dev.onrecord.check.compare;

import dev.onrecord.check.text.Inflection;
import dev.onrecord.check.text.Lexicon;
import dev.onrecord.check.text.NameWords;
import dev.onrecord.check.text.TextWords;
import dev.onrecord.platform.text.Word;
import java.util.Set;
import java.util.stream.Collectors;
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
    if (negations(quote, from, to, language) != negations(text, textFrom, textTo, language)
        || isPair && Lexicon.negates(one, other)) {
      return DifferenceKind.NEGATION;
    }
    if (!numbers(quote, from, to).equals(numbers(text, textFrom, textTo))) {
      return DifferenceKind.NUMBER;
    }
    if (isPair && Inflection.areForms(language, one, other)) {
      return DifferenceKind.INFLECTION;
    }
    return names(quote, from, to).equals(names(text, textFrom, textTo))
        ? DifferenceKind.WORD
        : DifferenceKind.NAME;
  }

  /** Whether there is a negation among words of the text. */
  boolean hasNegation(TextWords text, int from, int to) {
    return negations(text, from, to, text.language()) > 0;
  }

  private static long negations(TextWords words, int from, int to, String language) {
    return IntStream.range(from, to)
        .filter(i -> Lexicon.isNegation(language, words.key(i)))
        .count();
  }

  /** The numbers among some words. Their order and spelling do not matter. */
  private static Set<String> numbers(TextWords words, int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> isNumber(words, i))
        .mapToObj(i -> Lexicon.digits(words.key(i)))
        .collect(Collectors.toSet());
  }

  private Set<String> names(TextWords words, int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> names.isName(words, i))
        .mapToObj(words::key)
        .collect(Collectors.toSet());
  }

  private static boolean isNumber(TextWords words, int index) {
    Word word = words.word(index);
    boolean isCapital =
        words.hasLowerCase()
            && !words.starts().get(index)
            && Character.isUpperCase(words.text().charAt(word.start()));
    return Lexicon.isNumber(word.key(), isCapital);
  }
}
