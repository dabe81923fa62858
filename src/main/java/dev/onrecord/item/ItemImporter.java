package dev.onrecord.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.RecordTime;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.platform.json.LoggedJson;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Upserts imported items: creates them or updates the existing ones.
 *
 * @param <E> the entity
 * @param <F> the form, in the import format
 */
public final class ItemImporter<E extends VersionedEntity, F extends ItemForm> {

  private final ItemWriter<E, F> writer;
  private final ImportRules<E, F> rules;
  private final BulkLookup<F> bulk;
  private final Forms forms;
  private final RecordTime time;
  private final UsedIds usedIds;
  private final ObjectMapper json;

  ItemImporter(
      ItemWriter<E, F> writer,
      ImportRules<E, F> rules,
      BulkLookup<F> bulk,
      Forms forms,
      RecordTime time,
      UsedIds usedIds,
      ObjectMapper json) {
    this.writer = writer;
    this.rules = rules;
    this.bulk = bulk;
    this.forms = forms;
    this.time = time;
    this.usedIds = usedIds;
    this.json = json;
  }

  public EntityType type() {
    return writer.type();
  }

  /** Parses and validates an item in the import format. */
  public F read(JsonNode item, ObjectMapper json) throws JsonProcessingException {
    return forms.check(json.treeToValue(item, writer.kind().form()));
  }

  /** Reads an item from its form in the log. */
  public F logged(String entity, LoggedJson json) {
    return json.read(entity, writer.kind().form());
  }

  /**
   * Loads in bulk what upserting the items needs, within the same transaction. For all kinds,
   * {@link #lockAhead} comes first, since rows are locked before they are read.
   *
   * @param items items in the import format; other types are ignored
   */
  public void lookAhead(List<? extends ItemForm> items) {
    List<F> own = own(items);
    if (!own.isEmpty()) {
      bulk.load(own);
    }
  }

  /** Locks the items that exist already. */
  public void lockAhead(List<? extends ItemForm> items) {
    Set<String> addresses =
        own(items).stream()
            .map(writer.kind().addresses()::of)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    usedIds.load(type(), addresses);
    addresses.removeIf(address -> usedIds.count(type(), address) == 0);
    if (!addresses.isEmpty()) {
      bulk.lock(addresses);
    }
  }

  private List<F> own(List<? extends ItemForm> items) {
    Class<F> form = writer.kind().form();
    return items.stream().filter(form::isInstance).map(form::cast).toList();
  }

  /**
   * Creates or updates an item from a valid form.
   *
   * @param keepTimes whether to keep the times in the form
   * @param addsOnly whether the form is a part of the item, so that nothing is replaced by it
   */
  public Upsert upsert(F form, boolean keepTimes, boolean addsOnly, Changes changes) {
    F whole = rules.prepared(form, keepTimes, changes);
    E current = rules.existing(whole, changes);
    if (current == null) {
      writer.create(whole, keepTimes ? recordedAt(whole) : time.now(), changes);
      return Upsert.of(UpsertResult.CREATED);
    }
    writer.ensureLocked(current, changes);
    if (addsOnly || !rules.names(whole)) {
      return unite(current, whole, changes);
    }
    return Upsert.of(
        writer.edit(
                rules.action(current, whole),
                current,
                changes,
                () -> rules.fill(current, whole, changes))
            ? UpsertResult.UPDATED
            : UpsertResult.UNCHANGED);
  }

  /** Adds to an item what a form has in addition; nothing is replaced or removed. */
  private Upsert unite(E locked, F form, Changes changes) {
    F kept = writer.kind().rules().form(locked);
    ItemUnion union = new ItemUnion(tree(kept), tree(form));
    F united;
    try {
      united = forms.check(json.treeToValue(union.united(), writer.kind().form()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Two forms make one that cannot be read", e);
    }
    boolean changed =
        writer.edit(Action.UPDATED, locked, changes, () -> rules.fill(locked, united, changes));
    return new Upsert(
        changed ? UpsertResult.MERGED : UpsertResult.UNCHANGED,
        locked.address(),
        union.differences());
  }

  private ObjectNode tree(F form) {
    return json.valueToTree(form);
  }

  private Instant recordedAt(F form) {
    Instant now = time.now();
    if (form.recordedAt() == null) {
      return now;
    }
    if (form.recordedAt().isAfter(now)) {
      throw Problem.field("recordedAt", "is in the future");
    }
    return form.recordedAt().truncatedTo(ChronoUnit.MILLIS);
  }
}
