package dev.onrecord.article.attribution;

import dev.onrecord.article.language.Lexicon;
import dev.onrecord.article.language.Paragraph;

/**
 * A reporting verb with its subject.
 *
 * @param verb the token of the verb
 * @param subject null if the sentence has none
 * @param isParticiple whether the subject is that of the whole sentence: "…, adding that"
 */
record Cue(
    Paragraph paragraph, int verb, Lexicon.Verb kind, Mention subject, boolean isParticiple) {

  Cue with(Mention other) {
    return new Cue(paragraph, verb, kind, other, isParticiple);
  }
}
