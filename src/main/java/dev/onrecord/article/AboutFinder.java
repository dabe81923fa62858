package dev.onrecord.article;

import dev.onrecord.article.text.Span;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.SubjectRef;
import dev.onrecord.subject.name.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the subjects of the record that statements name, with one look-up for all statements. */
final class AboutFinder {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’&+-]*");

  /** Signs that may be inside a name, and are no part of it at its end. */
  private static final String END_SIGNS = ".'’&-";

  /** The maximum number of words in a name. */
  private static final int LONGEST_NAME = 4;

  /** The maximum number of names that are looked up for an article. */
  private static final int MOST_NAMES = 10_000;

  private static final int PAGE = 500;

  /** The maximum number of words of a statement that are read. */
  private static final int MOST_WORDS = 200;

  private static final int MOST_SUBJECTS = 20;

  private final String text;
  private final Map<String, String> wordKeys = new HashMap<>();
  private final Map<String, SubjectRef> found = new LinkedHashMap<>();

  /**
   * Looks up every possible name in the spans of a text.
   *
   * @param spans one for each statement, including the sentence around it
   */
  AboutFinder(String text, List<Span> spans, Names names) {
    this.text = text;
    Set<String> keys = new LinkedHashSet<>();
    for (Span span : spans) {
      if (keys.size() < MOST_NAMES) {
        keys.addAll(keys(span));
      }
    }
    List<String> all = new ArrayList<>(keys);
    for (int i = 0; i < all.size(); i += PAGE) {
      found.putAll(names.byNameKeys(all.subList(i, Math.min(i + PAGE, all.size()))));
    }
  }

  /** The subjects that a span names. */
  List<SubjectRef> in(Span span) {
    Set<SubjectRef> subjects = new LinkedHashSet<>();
    for (String key : keys(span)) {
      SubjectRef subject = found.get(key);
      if (subject != null && subjects.size() < MOST_SUBJECTS) {
        subjects.add(subject);
      }
    }
    return List.copyOf(subjects);
  }

  /** The keys of every run of words that may be a name. A single lower-case word is not one. */
  private Set<String> keys(Span span) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(span.start(), span.end());
    while (words.size() < MOST_WORDS && word.find()) {
      words.add(bare(word.group()));
    }
    Set<String> keys = new LinkedHashSet<>();
    for (int from = 0; from < words.size(); from++) {
      String first = words.get(from);
      boolean isCommonWord = first.equals(first.toLowerCase(Locale.ROOT));
      StringBuilder key = new StringBuilder();
      for (int to = from; to < words.size() && to < from + LONGEST_NAME; to++) {
        String part = key(words.get(to));
        key.append(key.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        if (key.length() > NameKey.MAX_LENGTH) {
          break;
        }
        if (!key.isEmpty() && (to > from || !isCommonWord)) {
          keys.add(key.toString());
        }
      }
    }
    return keys;
  }

  /**
   * The key of a word. That of a run of words consists of theirs: folding each run would take most
   * of the time of an article.
   */
  private String key(String word) {
    return word.length() > NameKey.MAX_LENGTH ? word : wordKeys.computeIfAbsent(word, NameKey::of);
  }

  /** A word without a possessive ending and the signs after it. */
  private static String bare(String word) {
    int end = word.length() - (word.endsWith("'s") || word.endsWith("’s") ? 2 : 0);
    while (end > 0 && END_SIGNS.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(0, end);
  }
}
