package dev.onrecord.change.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * A client that writes at random to what others write to as well, and keeps what was acknowledged.
 */
final class RandomWriter implements Callable<List<RandomWriter.Written>> {

  /** What a write may be answered with, beside success: all of them leave the record as it was. */
  private static final List<Integer> REFUSALS = List.of(400, 404, 409, 412, 451);

  /** The few words that all statements are made of, so that many are the same. */
  private static final List<String> WORDS = List.of("open", "closed", "safe", "fast", "free");

  private final WriterPool pool;
  private final Random random;
  private final List<Written> written = new ArrayList<>();

  RandomWriter(WriterPool pool, Random random) {
    this.pool = pool;
    this.random = random;
  }

  /**
   * An acknowledged write.
   *
   * @param key type and id
   * @param item as it was answered; null where it is gone
   */
  record Written(String key, JsonNode item) {}

  @Override
  public List<Written> call() {
    createPerson();
    while (pool.hasWritesLeft()) {
      int dice = random.nextInt(100);
      if (dice < 4) {
        createPerson();
      } else if (dice < 40 || pool.statements.isEmpty()) {
        createStatement();
      } else if (dice < 60) {
        editStatement();
      } else if (dice < 66) {
        rename();
      } else if (dice < 74) {
        withdraw();
      } else if (dice < 80) {
        reinstate();
      } else if (dice < 86) {
        addAppearance();
      } else if (dice < 90) {
        deleteDraft();
      } else if (dice < 92) {
        mergePeople();
      } else if (dice < 97) {
        mergeStatements();
      } else {
        redact();
      }
    }
    return written;
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private String person() {
    return one(pool.people);
  }

  private String statement() {
    return one(pool.statements);
  }

  private static ObjectNode version(int version) {
    return ((ObjectNode) RestTest.tree("{}")).put("version", version);
  }

  private Response send(String what, String method, String path, JsonNode body) {
    Response answer =
        RestTest.json().redirects().follow(false).body(body.toString()).request(method, path);
    int status = answer.statusCode();
    pool.countAnswer(what, status);
    if (status >= 300) {
      assertThat(status == 308 || REFUSALS.contains(status))
          .as("%s %s %s: %s", method, path, body, answer.asString())
          .isTrue();
    }
    return answer;
  }

  /** Keeps an item that was answered, unless nothing was written, as its version tells. */
  private void keep(Response answer, int before) {
    if (answer.statusCode() < 300) {
      JsonNode item = RestTest.read(answer);
      if (item.get("version").asInt() != before) {
        String id = item.path(item.has("slug") ? "slug" : "id").asText();
        written.add(new Written(item.get("type").asText() + " " + id, item));
        pool.countWrite();
      }
    }
  }

  private JsonNode get(String path) {
    Response answer = RestTest.json().redirects().follow(false).get(path);
    assertThat(answer.statusCode()).as(path).isIn(200, 308, 404, 451);
    return answer.statusCode() == 200 ? RestTest.read(answer) : null;
  }

  private void createPerson() {
    String name = "Example " + pool.nextName();
    Response answer = send("create person", "POST", "/people", Json5.of("{name: '%s'}", name));
    keep(answer, 0);
    if (answer.statusCode() == 201) {
      pool.people.add(RestTest.read(answer).get("slug").asText());
    }
  }

  private void createStatement() {
    ObjectNode form =
        RestTest.statement(
            "speaker",
            "'" + person() + "'",
            "text",
            "'" + text() + "'",
            "said",
            "'20%02d'".formatted(random.nextInt(24)),
            "status",
            random.nextInt(5) == 0 ? "'draft'" : "'published'",
            "about",
            "[{subject: '%s'%s}]"
                .formatted(
                    person(),
                    random.nextBoolean()
                        ? ""
                        : ", stance: '%s', assignedBy: 't'"
                            .formatted(random.nextBoolean() ? "favor" : "against")));
    if (random.nextInt(3) == 0 && !pool.statements.isEmpty()) {
      form.set(
          "replyContext",
          Json5.of("{statement: '%s'}", statement().substring("/statements/".length())));
    } else if (random.nextInt(3) == 0) {
      form.set("replyContext", Json5.of("{speaker: '%s'}", person()));
    }
    boolean isDraft = form.get("status").asText().equals("draft");
    if (random.nextInt(isDraft ? 2 : 4) == 0) {
      form.set("appearances", Json5.of("[%s]", appearance()));
    }
    Response answer = send("create statement", "POST", "/statements", form);
    keep(answer, 0);
    if (answer.statusCode() == 201) {
      pool.statements.add(RestTest.read(answer).at("/urls/self").asText());
    }
  }

  private String text() {
    return one(WORDS) + " " + one(WORDS) + " " + one(WORDS);
  }

  private String appearance() {
    return "{source: {title: 'T %d', kind: 'post', url: 'https://t.example/%d'}}"
        .formatted(random.nextInt(50), random.nextInt(50));
  }

  /** Now and then with the version of before, which must be refused. */
  private void edit(String what, ObjectNode item) {
    String path = item.at("/urls/self").asText();
    int version = item.get("version").asInt();
    boolean stale = version > 1 && random.nextInt(5) == 0;
    Response answer =
        send(
            stale ? "stale " + what : what,
            "PUT",
            path,
            stale ? item.put("version", version - 1) : item);
    if (stale) {
      assertThat(answer.statusCode()).as(what + " " + answer.asString()).isIn(412, 308, 404, 451);
    } else {
      keep(answer, version);
    }
  }

  private void editStatement() {
    ObjectNode item = (ObjectNode) get(statement());
    if (item != null) {
      if (random.nextBoolean()) {
        item.put("text", text());
      } else if (random.nextBoolean()) {
        item.put("speaker", person());
      } else {
        item.put("venue", "V " + random.nextInt(1_000));
      }
      if (item.get("status").asText().equals("draft") && random.nextBoolean()) {
        item.put("status", "published");
      }
      edit("edit", item);
    }
  }

  private void rename() {
    ObjectNode item = (ObjectNode) get("/people/" + person());
    if (item != null) {
      edit("rename", item.put("name", "Renamed " + pool.nextName()));
    }
  }

  private void withdraw() {
    ObjectNode body = versionOf(statement());
    if (body != null) {
      String path = body.remove("path").asText();
      body.put("reason", "other");
      if (random.nextBoolean()) {
        body.put("supersededBy", statement().substring("/statements/".length()));
      }
      keep(send("withdraw", "POST", path + "/withdrawal", body), 0);
    }
  }

  private void reinstate() {
    ObjectNode body = versionOf(statement());
    if (body != null) {
      String path = body.remove("path").asText();
      keep(send("reinstate", "DELETE", path + "/withdrawal", body), 0);
    }
  }

  /** The version of an item, and its path; null where it is gone. */
  private ObjectNode versionOf(String path) {
    JsonNode item = get(path);
    return item == null ? null : version(item.get("version").asInt()).put("path", path);
  }

  private void addAppearance() {
    keep(send("add appearance", "POST", statement() + "/appearances", Json5.of(appearance())), 0);
  }

  private void deleteDraft() {
    ObjectNode body = versionOf(statement());
    if (body != null) {
      String path = body.remove("path").asText();
      Response answer = send("delete", "DELETE", path, body);
      if (answer.statusCode() == 204) {
        written.add(new Written("statement " + path.substring("/statements/".length()), null));
        pool.countWrite();
      }
    }
  }

  private void mergePeople() {
    ObjectNode body = versionOf("/people/" + person());
    if (body != null) {
      String path = body.remove("path").asText();
      body.put("into", person());
      if (random.nextBoolean()) {
        body.put("stanceOf", path.substring("/people/".length()));
      }
      keep(send("merge people", "POST", path + "/merge", body), 0);
    }
  }

  private void mergeStatements() {
    ObjectNode body = versionOf(statement());
    if (body != null) {
      String path = body.remove("path").asText();
      body.put("into", statement().substring("/statements/".length()));
      if (random.nextBoolean()) {
        body.put("stanceOf", path.substring("/statements/".length()));
      }
      // What is answered may be as it was, where it had all parts already.
      send("merge statements", "POST", path + "/merge", body);
    }
  }

  private void redact() {
    ObjectNode body = versionOf(statement());
    if (body != null) {
      String path = body.remove("path").asText();
      Response answer =
          send("redact", "POST", path + "/redaction", body.put("reason", "An invented order"));
      if (answer.statusCode() == 204) {
        written.add(new Written("statement " + path.substring("/statements/".length()), null));
        pool.countWrite();
      }
    }
  }
}
