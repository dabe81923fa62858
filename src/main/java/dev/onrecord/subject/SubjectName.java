package dev.onrecord.subject;

import dev.onrecord.subject.name.NameKey;
import dev.onrecord.subject.name.NameKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A row of the name table. The kind is stored as a number, so that the database sorts by it. */
@Embeddable
public record SubjectName(@Column(name = "name_key") String key, NameKind kind) {

  /** The rows of a name and aliases. What a name ends with counts as a word: "van Rossum". */
  public static Set<SubjectName> of(String name, List<String> aliases) {
    Set<SubjectName> names = new HashSet<>();
    add(names, name, NameKind.NAME, NameKind.WORD);
    aliases.forEach(alias -> add(names, alias, NameKind.ALIAS, NameKind.ALIAS_WORD));
    return names;
  }

  private static void add(Set<SubjectName> names, String name, NameKind kind, NameKind wordKind) {
    for (String key : NameKey.spellings(name)) {
      names.add(new SubjectName(key, kind));
      NameKey.words(key).forEach(word -> names.add(new SubjectName(word, wordKind)));
      for (int space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1)) {
        names.add(new SubjectName(key.substring(space + 1), wordKind));
      }
    }
  }
}
