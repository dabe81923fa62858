package dev.onrecord.article.attribution;

import dev.onrecord.article.language.FirstNames;
import dev.onrecord.article.language.Paragraph;
import dev.onrecord.article.language.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in an article, with how it describes each. */
final class NameTable {

  private static final Set<String> WOMEN =
      Set.of("mrs", "ms", "frau", "mme", "spokeswoman", "chairwoman", "actress");

  /** Articles that open the names of papers and companies: Der Kurier is no man called Der. */
  private static final Set<String> ARTICLES =
      Set.of("the", "der", "die", "das", "le", "la", "les", "el", "il", "los", "las");

  private static final Set<String> MEN = Set.of("spokesman", "chairman");

  /** The maximum length of a description after a name and a comma, in words. */
  private static final int APPOSITION = 10;

  /** The head of "Society of Bakers", which is "the society" later. */
  private static final Pattern HEAD = Pattern.compile("(\\S+) (?:of|for) ");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}-]+");

  private static final int MOST_NAMES = 20_000;

  private final WordClasses words;
  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byLastWord = new HashMap<>();
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<String, List<Entry>> byDescription = new HashMap<>();

  /** A name, and the words with which the article describes its bearer. */
  static final class Entry {
    final String name;
    final boolean isOrganization;
    boolean isMale;
    boolean isFemale;
    final int firstBlock;

    Entry(String name, boolean isOrganization, int firstBlock) {
      this.name = name;
      this.firstBlock = firstBlock;
      this.isOrganization = isOrganization;
      String first = name.split("[ -]")[0];
      isMale = FirstNames.mayBeMale(first);
      isFemale = FirstNames.mayBeFemale(first);
    }

    boolean isPerson() {
      return !isOrganization && (FirstNames.contains(name.split(" ")[0]) || name.indexOf(' ') > 0);
    }
  }

  NameTable(Grammar grammar, List<Paragraph> paragraphs) {
    this.words = grammar.words;
    for (Paragraph paragraph : paragraphs) {
      for (int i = 0; i < paragraph.size(); i++) {
        addNicknamed(paragraph, i);
        if (isLastOfName(paragraph, i) && byName.size() < MOST_NAMES) {
          addEndingAt(grammar, paragraph, i);
        }
      }
    }
  }

  private void addEndingAt(Grammar grammar, Paragraph paragraph, int last) {
    Mention phrase = grammar.phrases.endingAt(paragraph, last, 0);
    boolean isName = phrase != null && phrase.isName() && phrase.to() == last + 1;
    if (isName) {
      add(paragraph, phrase);
    }
    // "the board fired Jane Roe", "Bo Model of the Weather Service": a name inside the phrase.
    Mention inner = grammar.phrases.nameEndingAt(paragraph, last, 0);
    boolean isOther =
        inner.isName()
            && inner.to() == last + 1
            && !(isName && phrase.nameSpan().equals(inner.nameSpan()))
            && (phrase != null && phrase.kind() == Mention.Kind.JOINT
                || words.isOrganization(inner.name())
                || FirstNames.contains(inner.name().split(" ")[0]));
    if (isOther) {
      add(paragraph, inner);
    }
  }

  /** Jane "The Wrench" Roe is Jane Roe. */
  private void addNicknamed(Paragraph paragraph, int i) {
    boolean isNickname =
        paragraph.at(i).isQuotation()
            && words.isFirstName(paragraph.at(i - 1))
            && words.isNameLike(paragraph.at(i + 1));
    if (isNickname) {
      String name = paragraph.at(i - 1).text() + " " + paragraph.at(i + 1).text();
      put(new Entry(name, false, paragraph.block()));
    }
  }

  private Entry put(Entry entry) {
    String key = key(entry.name);
    Entry there = byName.putIfAbsent(key, entry);
    if (there != null) {
      return there;
    }
    index(byLastWord, key.substring(key.lastIndexOf(' ') + 1), entry);
    if (entry.isOrganization) {
      Matcher head = HEAD.matcher(key);
      if (head.find()) {
        index(byLastWord, head.group(1), entry);
      }
    }
    index(byFirstWord, key.substring(0, key.indexOf(' ')), entry);
    return entry;
  }

  private boolean isLastOfName(Paragraph paragraph, int i) {
    return words.isNameLike(paragraph.at(i))
        && !words.isNameLike(paragraph.at(i + 1))
        && !(words.isParticle(paragraph.at(i + 1)) && words.isNameLike(paragraph.at(i + 2)));
  }

  private void add(Paragraph paragraph, Mention mention) {
    if (mention.name().indexOf(' ') < 0) {
      return;
    }
    Entry entry = put(new Entry(mention.name(), isOrganization(mention.name()), paragraph.block()));
    describe(entry, mention.description());
    describe(entry, roleBefore(paragraph, mention.from()));
    describe(entry, apposition(paragraph, mention.to()));
  }

  private boolean isOrganization(String name) {
    String first = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    return ARTICLES.contains(first) || words.isOrganization(name);
  }

  /** "The mayor, NAME": the words of the phrase before the comma. */
  private String roleBefore(Paragraph paragraph, int from) {
    Token comma = paragraph.at(from - 1);
    if (comma == null || !comma.is(",") || !words.isRole(paragraph.at(from - 2))) {
      return "";
    }
    int start = from - 2;
    while (start > 0 && start > from - APPOSITION && paragraph.at(start - 1).isWord()) {
      start--;
    }
    return paragraph.words(start, from - 1).toLowerCase(Locale.ROOT);
  }

  private String apposition(Paragraph paragraph, int after) {
    Token comma = paragraph.at(after);
    Token first = paragraph.at(after + 1);
    if (comma == null
        || first == null
        || !comma.is(",")
        || !(words.is("determiner", first)
            || words.isRole(first)
            || words.isNameLike(first)
            || first.isPossessive())) {
      return "";
    }
    int end = after + 1;
    while (end < paragraph.size() && end < after + APPOSITION && paragraph.at(end).isWord()) {
      end++;
    }
    return paragraph.words(after + 1, end).toLowerCase(Locale.ROOT);
  }

  private void describe(Entry entry, String description) {
    if (description.isEmpty()) {
      return;
    }
    for (String word : NO_WORD.split(description)) {
      if (words.lexicon.words("role").contains(word)) {
        index(byDescription, word, entry);
      }
      if (word.equals("mr") || word.equals("herr")) {
        entry.isFemale = false;
      } else if (WOMEN.contains(word)) {
        entry.isMale = false;
        entry.isFemale = true;
      } else if (MEN.contains(word)) {
        entry.isFemale = false;
      }
    }
  }

  private static void index(Map<String, List<Entry>> index, String key, Entry entry) {
    List<Entry> entries = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (!entries.contains(entry) && entries.size() < 8) {
      entries.add(entry);
    }
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'').replace(".", "");
  }

  Entry named(String name) {
    return byName.get(key(name));
  }

  /** The people whose names end in a word. */
  List<Entry> endingIn(String word) {
    return people(byLastWord.get(key(word)));
  }

  /** The organizations whose names end in a word, as the Weather Service is "the service". */
  List<Entry> organizationsEndingIn(String word) {
    return byLastWord.getOrDefault(key(word), List.of()).stream()
        .filter(entry -> entry.isOrganization)
        .toList();
  }

  List<Entry> beginningWith(String word) {
    return people(byFirstWord.get(key(word)));
  }

  /** The people whom the article describes with a role. */
  List<Entry> described(String role) {
    return people(byDescription.get(role));
  }

  /** The people named before a block. */
  Set<String> peopleBefore(int block) {
    Set<String> people = new LinkedHashSet<>();
    for (Entry entry : byName.values()) {
      if (entry.isPerson() && entry.firstBlock < block) {
        people.add(entry.name);
      }
    }
    return people;
  }

  /** The last words of the names of people. */
  Set<String> lastNames() {
    Set<String> last = new HashSet<>();
    byName.values().stream()
        .filter(Entry::isPerson)
        .forEach(entry -> last.add(entry.name.substring(entry.name.lastIndexOf(' ') + 1)));
    return last;
  }

  private static List<Entry> people(List<Entry> entries) {
    return entries == null ? List.of() : entries.stream().filter(e -> !e.isOrganization).toList();
  }
}
