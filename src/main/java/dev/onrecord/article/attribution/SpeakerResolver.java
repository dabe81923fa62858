package dev.onrecord.article.attribution;

import dev.onrecord.article.attribution.NameTable.Entry;
import dev.onrecord.article.attribution.Speaker.Evidence;
import dev.onrecord.article.language.FirstNames;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Sentence;
import dev.onrecord.article.language.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Resolves mentions to the names in an article. Never guesses between two people. */
final class SpeakerResolver {

  /** The maximum distance between a pronoun and the name it refers to, in sentences. */
  private static final int SENTENCES_BACK = 6;

  private final Grammar grammar;
  private final WordClasses words;
  private final List<Paragraph> paragraphs;
  private final NameTable names;

  SpeakerResolver(Grammar grammar, List<Paragraph> paragraphs, NameTable names) {
    this.grammar = grammar;
    this.words = grammar.words;
    this.paragraphs = paragraphs;
    this.names = names;
  }

  /** Resolves a mention in a paragraph. */
  Speaker resolve(Mention mention, Paragraph paragraph) {
    return switch (mention.kind()) {
      case NAME -> named(mention);
      case PRONOUN -> pronoun(mention, paragraph);
      case NOMINAL -> role(mention, paragraph);
      case JOINT -> Speaker.unnamed(mention);
    };
  }

  private Speaker named(Mention mention) {
    String name = mention.name();
    if (name.indexOf(' ') >= 0) {
      Entry entry = names.named(name);
      return speaker(mention, entry == null ? name : fullest(entry).name, Evidence.FULL_NAME);
    }
    List<Entry> bearers = names.endingIn(name);
    // "Orchard" is not Orchard Air, its product: only a first name stands for the whole.
    if (bearers.isEmpty() && FirstNames.contains(name)) {
      bearers = names.beginningWith(name);
    }
    List<Entry> distinct = distinct(bearers);
    if (distinct.size() > 1) {
      return new Speaker(
          null,
          name,
          mention.nameSpan(),
          Evidence.AMBIGUOUS,
          distinct.stream().map(e -> e.name).toList());
    }
    return distinct.isEmpty()
        ? speaker(mention, name, Evidence.SINGLE_NAME)
        : speaker(mention, distinct.get(0).name, Evidence.LAST_NAME);
  }

  /** "Lamont Hill" is Marc Lamont Hill, if the article names him. */
  private Entry fullest(Entry entry) {
    String key = NameTable.key(entry.name);
    for (Entry other : names.endingIn(key.substring(key.lastIndexOf(' ') + 1))) {
      if (NameTable.key(other.name).endsWith(" " + key)) {
        return other;
      }
    }
    return entry;
  }

  private List<Entry> distinct(List<Entry> entries) {
    return entries.stream().map(this::fullest).distinct().toList();
  }

  private static Speaker speaker(Mention mention, String name, Evidence evidence) {
    return new Speaker(name, mention.name(), mention.nameSpan(), evidence, List.of());
  }

  private Speaker role(Mention mention, Paragraph paragraph) {
    Entry organization = organization(mention, paragraph);
    if (organization != null) {
      return speaker(mention, organization.name, Evidence.ROLE);
    }
    Set<String> roles = new HashSet<>();
    for (String word : mention.description().split("[^\\p{L}\\p{N}-]+")) {
      if (words.lexicon.words("role").contains(word)) {
        roles.add(word);
      }
    }
    boolean isUnnamed =
        roles.isEmpty()
            || !grammar.phrases.definite(paragraph, mention)
            || words.is("unnamed", paragraph.at(mention.to() - 1));
    Entry holder = null;
    for (String role : isUnnamed ? Set.<String>of() : roles) {
      List<Entry> holders = distinct(names.described(role));
      boolean isKnown = holders.size() == 1 && holders.get(0).firstBlock <= paragraph.block();
      if (!isKnown || holder != null && holder != holders.get(0)) {
        return Speaker.unnamed(mention);
      }
      holder = holders.get(0);
    }
    return holder == null ? Speaker.unnamed(mention) : speaker(mention, holder.name, Evidence.ROLE);
  }

  /** "The agency": the only organization named so far whose name ends in this noun; or null. */
  private Entry organization(Mention mention, Paragraph paragraph) {
    boolean isPlainNoun =
        mention.to() - mention.from() == 2
            && words.is("determiner", paragraph.at(mention.from()))
            && grammar.phrases.definite(paragraph, mention);
    if (!isPlainNoun) {
      return null;
    }
    List<Entry> named = names.organizationsEndingIn(paragraph.at(mention.to() - 1).lower());
    return named.size() == 1 && named.get(0).firstBlock <= paragraph.block() ? named.get(0) : null;
  }

  private Speaker pronoun(Mention mention, Paragraph paragraph) {
    Token token = paragraph.at(mention.from());
    String suffix = token.lower().substring(token.lower().lastIndexOf('-') + 1);
    boolean isMale = isPronoun("he", suffix);
    boolean isFemale = isPronoun("she", suffix);
    boolean isThing = words.lexicon.words("it").contains(suffix);
    if (!isMale && !isFemale && !isThing) {
      return Speaker.unnamed(mention);
    }
    int number = paragraph.block();
    int sentence = paragraph.sentenceOf(mention.from());
    int end = mention.from();
    for (int back = 0; back < SENTENCES_BACK; back++) {
      Paragraph there = paragraphs.get(number);
      Sentence in = there.sentences().get(sentence);
      Speaker found = before(mention, there, in, Math.min(end, in.to()), isMale, isFemale);
      if (found != null) {
        return found;
      }
      if (--sentence < 0) {
        do {
          number--;
        } while (number >= 0
            && (paragraphs.get(number) == null || paragraphs.get(number).size() == 0));
        if (number < 0) {
          break;
        }
        sentence = paragraphs.get(number).sentences().size() - 1;
      }
      end = Integer.MAX_VALUE;
    }
    return Speaker.unnamed(mention);
  }

  private boolean isPronoun(String wordClass, String word) {
    return words.lexicon.words(wordClass).contains(word)
        || words.lexicon.words(wordClass + " object").contains(word);
  }

  /** The subject of a sentence, or else the last name in it; or null. */
  private Speaker before(
      Mention pronoun,
      Paragraph paragraph,
      Sentence sentence,
      int end,
      boolean isMale,
      boolean isFemale) {
    Mention subject = grammar.subjects.ofClause(paragraph, sentence.from(), end);
    Speaker found = fitting(pronoun, subject, isMale, isFemale);
    if (found != null) {
      return found;
    }
    for (int i = end - 1; i >= sentence.from(); i--) {
      if (words.isNameLike(paragraph.at(i)) && !words.isNameLike(paragraph.at(i + 1))) {
        found =
            fitting(
                pronoun, grammar.phrases.endingAt(paragraph, i, sentence.from()), isMale, isFemale);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private Speaker fitting(Mention pronoun, Mention mention, boolean isMale, boolean isFemale) {
    if (mention == null || !mention.isName()) {
      return null;
    }
    Speaker speaker = named(mention);
    List<String> fitting =
        (speaker.isNamed() ? List.of(speaker.name()) : speaker.candidates())
            .stream().filter(name -> fits(name, isMale, isFemale)).toList();
    // "He" also tells two people with the same last name apart.
    return fitting.size() == 1
        ? new Speaker(fitting.get(0), pronoun.name(), pronoun.span(), Evidence.PRONOUN, List.of())
        : null;
  }

  private boolean fits(String name, boolean isMale, boolean isFemale) {
    Entry entry = names.named(name);
    boolean isPerson = entry != null ? entry.isPerson() : isSinglePerson(name);
    return isMale || isFemale
        ? isPerson && (isMale ? male(entry, name) : female(entry, name))
        : !isPerson || entry == null && !FirstNames.contains(name);
  }

  private boolean isSinglePerson(String name) {
    return FirstNames.contains(name.split(" ")[0]) && !words.isOrganization(name);
  }

  private static boolean male(Entry entry, String name) {
    return entry == null ? FirstNames.mayBeMale(name.split(" ")[0]) : entry.isMale;
  }

  private static boolean female(Entry entry, String name) {
    return entry == null ? FirstNames.mayBeFemale(name.split(" ")[0]) : entry.isFemale;
  }
}
