package dev.onrecord.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A record of invented statements by invented people, in the import format. The same seed gives the
 * same record, and each statement follows from its number alone.
 */
final class GeneratedRecord {

  static final int PEOPLE = 2_000;
  static final int ORGANIZATIONS = 100;
  static final int TOPICS = 300;
  static final int MODELS = 100;
  static final int STATEMENTS_TO_A_SOURCE = 3;
  static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  static final int DAYS = 15 * 365;

  private static final String DESCRIPTION = "Generated for a benchmark";
  private static final long SEED = 20_240_724;
  private static final String[] STANCES = {"favor", "against", "neutral", "unclear"};
  private static final String[] MEDIA = {
    "social_post", "interview", "blog", "speech", "press_release", "paper", "testimony", "other"
  };
  private static final String[] FORMS = {"direct", "indirect", "mixed"};
  private static final String[] LANGUAGES = {
    "en", "en", "en", "en", "en", "en", "fr", "de", "pt-BR"
  };

  private final Vocabulary vocabulary = new Vocabulary(SEED);
  private final Zipf words = new Zipf(Vocabulary.WORDS);
  private final Zipf media = new Zipf(MEDIA.length);
  final List<Named> people = named(PEOPLE, "", 2);
  final List<Named> organizations = named(ORGANIZATIONS, " Works", 1);
  final List<Named> topics = named(TOPICS, " question", 1);
  final List<Named> models = named(MODELS, " 1", 1);
  final Zipf byPerson = new Zipf(PEOPLE);
  final Zipf byOrganization = new Zipf(ORGANIZATIONS);
  final Zipf byTopic = new Zipf(TOPICS);
  final Zipf byModel = new Zipf(MODELS);

  /** A subject, the most used of its kind first. */
  record Named(String slug, String name) {}

  private static List<Named> named(int count, String ending, int words) {
    SplittableRandom random = new SplittableRandom(SEED + count + words);
    Set<String> slugs = new HashSet<>();
    List<Named> all = new ArrayList<>();
    while (all.size() < count) {
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < words; i++) {
        String word = Vocabulary.invented(random);
        name.append(i == 0 ? "" : " ").append(word.substring(0, 1).toUpperCase(Locale.ROOT));
        name.append(word.substring(1));
      }
      name.append(ending);
      String slug = slug(name.toString());
      if (slugs.add(slug)) {
        all.add(new Named(slug, name.toString()));
      }
    }
    return all;
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace('ø', 'o')
        .toLowerCase(Locale.ROOT)
        .replace(' ', '-');
  }

  /** Writes the record with so many statements, each line after those that it refers to. */
  void write(Path file, int statements) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (Named organization : organizations) {
        line(lines, subject("organization", organization).put("kind", "company"));
      }
      for (int i = 0; i < PEOPLE; i++) {
        line(lines, person(i));
      }
      for (Named topic : topics) {
        line(
            lines, subject("topic", topic).put("proposition", topic.name + " deserves an answer."));
      }
      for (Named model : models) {
        line(lines, subject("model", model).put("released", "2020").put("weights", "open"));
      }
      for (int i = 0; i < statements; i++) {
        if (i % STATEMENTS_TO_A_SOURCE == 0) {
          line(lines, source(i / STATEMENTS_TO_A_SOURCE));
        }
        line(lines, statement(i).put("id", id(i)));
      }
    }
  }

  private static void line(BufferedWriter lines, ObjectNode item) throws IOException {
    lines.write(item.toString());
    lines.write('\n');
  }

  private static ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  private static ObjectNode subject(String type, Named named) {
    return object(type)
        .put("slug", named.slug)
        .put("name", named.name)
        .put("description", DESCRIPTION);
  }

  private ObjectNode person(int number) {
    SplittableRandom random = new SplittableRandom(SEED - number);
    ObjectNode person = subject("person", people.get(number));
    if (random.nextInt(3) == 0) {
      person.putArray("aliases").add(Vocabulary.invented(random) + " " + number);
    }
    if (random.nextInt(2) == 0) {
      person
          .putArray("affiliations")
          .addObject()
          .put("role", "member")
          .put("organization", organizations.get(byOrganization.draw(random)).slug)
          .put("from", String.valueOf(2005 + random.nextInt(15)));
    }
    return person;
  }

  private ObjectNode source(int number) {
    SplittableRandom random = new SplittableRandom(SEED * 31 + number);
    ObjectNode source =
        object("source")
            .put("id", sourceId(number))
            .put("title", text(random, 4, 10))
            .put("kind", "article")
            .put("publisher", organizations.get(byOrganization.draw(random)).slug)
            .put("published", day(random).toString());
    // Some documents are known by their title alone.
    return random.nextInt(10) == 0
        ? source
        : source.put("url", "https://generated.example/articles/" + number);
  }

  /** A statement without an id. */
  ObjectNode statement(int number) {
    SplittableRandom random = new SplittableRandom(SEED * 17 + number);
    ObjectNode statement =
        object("statement")
            .put("speaker", speaker(random))
            .put("text", text(random, 10, 60))
            .put("language", any(LANGUAGES, random))
            .put("form", any(FORMS, random))
            .put("said", said(random))
            .put("medium", MEDIA[media.draw(random)]);
    if (random.nextInt(3) == 0) {
      statement.put("venue", organizations.get(byOrganization.draw(random)).name);
    }
    reply(statement, number, random);
    about(statement, random);
    ArrayNode appearances = statement.putArray("appearances");
    int source = number / STATEMENTS_TO_A_SOURCE;
    appearances.addObject().put("source", sourceId(source)).put("primary", true);
    if (source > 0 && random.nextInt(5) == 0) {
      int earlier = source - 1 - random.nextInt(Math.min(source, 1_000));
      appearances.addObject().put("source", sourceId(earlier));
    }
    return statement;
  }

  private String speaker(SplittableRandom random) {
    return random.nextInt(10) == 0
        ? organizations.get(byOrganization.draw(random)).slug
        : people.get(byPerson.draw(random)).slug;
  }

  private void reply(ObjectNode statement, int number, SplittableRandom random) {
    int kind = random.nextInt(10);
    if (kind == 0 && number > 0) {
      statement
          .putObject("replyContext")
          .put("statement", id(number - 1 - random.nextInt(Math.min(number, 1_000))));
    } else if (kind == 1) {
      statement
          .putObject("replyContext")
          .put("speaker", people.get(byPerson.draw(random)).slug)
          .put("summary", text(random, 5, 12));
    }
  }

  private void about(ObjectNode statement, SplittableRandom random) {
    Set<String> subjects = new HashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      subjects.add(topics.get(byTopic.draw(random)).slug);
    }
    if (random.nextInt(5) < 2) {
      subjects.add(models.get(byModel.draw(random)).slug);
    }
    if (random.nextInt(5) == 0) {
      subjects.add(organizations.get(byOrganization.draw(random)).slug);
    }
    if (random.nextInt(7) == 0) {
      subjects.add(people.get(byPerson.draw(random)).slug);
    }
    ArrayNode about = statement.putArray("about");
    for (String subject : subjects) {
      ObjectNode link = about.addObject().put("subject", subject);
      if (random.nextInt(10) < 7) {
        link.put("stance", any(STANCES, random)).put("assignedBy", "the generator");
      }
    }
  }

  String text(SplittableRandom random, int least, int most) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (int left = random.nextInt(least, most + 1); left > 0; left--) {
      String word = vocabulary.word(words.draw(random));
      text.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word);
      first = left > 1 && random.nextInt(12) == 0;
      text.append(left == 1 || first ? "." : "").append(left == 1 ? "" : " ");
    }
    return text.toString();
  }

  /** A word that is neither in every text nor in hardly any. */
  String searchedWord(SplittableRandom random) {
    int rank;
    do {
      rank = words.draw(random);
    } while (rank < 100 || rank > 10_000);
    return vocabulary.word(rank);
  }

  static LocalDate day(SplittableRandom random) {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  /** A date in the precision in which such dates come. */
  private static String said(SplittableRandom random) {
    String day = day(random).toString();
    String month = day.substring(0, 7);
    String year = day.substring(0, 4);
    int kind = random.nextInt(1_000);
    if (kind < 2) {
      return day + "/..";
    } else if (kind < 20) {
      return "../" + day;
    } else if (kind < 60) {
      return month + "~";
    } else if (kind < 100) {
      return month + "/" + LocalDate.parse(day).plusMonths(2).toString().substring(0, 7);
    } else if (kind < 180) {
      return year;
    } else if (kind < 330) {
      return month;
    } else if (kind < 450) {
      return "%sT%02d:%02d:00Z".formatted(day, random.nextInt(24), random.nextInt(60));
    }
    return day;
  }

  private static String any(String[] of, SplittableRandom random) {
    return of[random.nextInt(of.length)];
  }

  /** The id of a statement: a UUID of version 7, in the order of the numbers. */
  static String id(int number) {
    return uuid(1_700_000_000_000L, number);
  }

  static String sourceId(int number) {
    return uuid(1_600_000_000_000L, number);
  }

  private static String uuid(long firstMillisecond, int number) {
    SplittableRandom random = new SplittableRandom(firstMillisecond + number);
    long time = firstMillisecond + 10L * number;
    return new UUID(
            time << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63)
        .toString();
  }
}
