package dev.onrecord.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.Records;
import dev.onrecord.platform.JsonProblems;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.Words;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in items in the import format: one JSON object to a line, each after those that it refers
 * to.
 */
@Singleton
public class Importer {

  private final Map<EntityType, Records<?, ?>> kinds = new EnumMap<>(EntityType.class);
  private final ChangeLog log;
  private final ObjectMapper json;

  Importer(@All List<Records<?, ?>> kinds, ChangeLog log, ObjectMapper json) {
    kinds.forEach(kind -> this.kinds.put(kind.type(), kind));
    this.log = log;
    this.json = json;
  }

  /**
   * Creates all items, in one transaction.
   *
   * @return how many there were
   * @throws RefusedLine for the first line that is refused; then nothing was created
   */
  public int load(BufferedReader lines) {
    return log.write(
        changes -> {
          int number = 0;
          int items = 0;
          try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
              number++;
              if (!line.isBlank()) {
                create(line, changes);
                items++;
              }
            }
          } catch (Problem problem) {
            throw new RefusedLine(number, problem);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return items;
        },
        items -> items);
  }

  private void create(String line, Changes changes) {
    try {
      JsonNode item = json.readTree(line);
      kinds.get(type(item)).create(item, json, changes);
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e);
    }
  }

  private static EntityType type(JsonNode item) {
    return Words.constant(EntityType.class, item.path("type").asText())
        .orElseThrow(() -> Problem.field("type", "must be one of " + Words.list(EntityType.class)));
  }

  /** A line that was refused, and why. */
  public static final class RefusedLine extends RuntimeException {
    RefusedLine(int number, Problem problem) {
      super("line %d: %s".formatted(number, problem.getMessage()), problem);
    }
  }
}
