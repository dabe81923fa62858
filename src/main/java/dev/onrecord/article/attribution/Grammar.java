package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;

/** The parsers for one language. */
final class Grammar {

  final WordClasses words;
  final NounPhrases phrases;
  final Subjects subjects;
  final CueFinder cues;

  Grammar(Lexicon lexicon) {
    words = new WordClasses(lexicon);
    phrases = new NounPhrases(words);
    subjects = new Subjects(words, phrases);
    cues = new CueFinder(words, subjects);
  }
}
