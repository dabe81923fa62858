package dev.onrecord.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.RecordForm;
import dev.onrecord.change.Records;
import dev.onrecord.platform.JsonProblems;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.Words;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Takes in items in the import format: one JSON object to a line, each after those that it refers
 * to.
 */
@Singleton
public class Importer {

  /** Large enough that what a transaction costs does not matter, small enough to hold nobody up. */
  private static final int BATCH = 500;

  private final Map<EntityType, Records<?, ?, ?>> kinds = new EnumMap<>(EntityType.class);
  private final ChangeLog log;
  private final ObjectMapper json;

  Importer(@All List<Records<?, ?, ?>> kinds, ChangeLog log, ObjectMapper json) {
    kinds.forEach(kind -> this.kinds.put(kind.type(), kind));
    this.log = log;
    this.json = json;
  }

  /**
   * Creates all items, in batches of one transaction each, so that any number fits into memory.
   *
   * @return how many there were
   * @throws RefusedLine for a line that is refused; then nothing of its batch was created, while
   *     the batches before it stay
   */
  public int load(Stream<String> lines) {
    int items = 0;
    int read = 0;
    Iterator<String> rest = lines.iterator();
    while (rest.hasNext()) {
      List<String> batch = new ArrayList<>(BATCH);
      while (rest.hasNext() && batch.size() < BATCH) {
        batch.add(rest.next());
      }
      int before = read;
      items += log.write(changes -> create(batch, before, changes), created -> created).view();
      read += batch.size();
    }
    return items;
  }

  private int create(List<String> batch, int before, Changes changes) {
    List<Item<?>> items = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      if (!batch.get(i).isBlank()) {
        items.add(item(before + i + 1, batch.get(i)));
      }
    }
    List<? extends RecordForm> forms = items.stream().map(Item::form).toList();
    kinds.values().forEach(kind -> kind.lookAhead(forms));
    items.forEach(item -> item.create(changes));
    return items.size();
  }

  private Item<?> item(int number, String line) {
    try {
      JsonNode item = json.readTree(line);
      return item(number, kinds.get(type(item)), item);
    } catch (JsonProcessingException e) {
      throw new RefusedLine(number, JsonProblems.of(e));
    } catch (Problem problem) {
      throw new RefusedLine(number, problem);
    }
  }

  private <F extends RecordForm> Item<F> item(int number, Records<?, F, ?> kind, JsonNode item)
      throws JsonProcessingException {
    return new Item<>(number, kind, kind.read(item, json));
  }

  /** A line that was read. */
  private record Item<F extends RecordForm>(int number, Records<?, F, ?> kind, F form) {
    void create(Changes changes) {
      try {
        kind.create(form, changes);
      } catch (Problem problem) {
        throw new RefusedLine(number, problem);
      }
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
