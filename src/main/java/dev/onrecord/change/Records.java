package dev.onrecord.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.Forms;
import dev.onrecord.platform.Precondition;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Words;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How items of every kind are created, replaced and deleted, each time with an entry in the log.
 *
 * @param <E> the entity
 * @param <F> the same in the import format
 */
public abstract class Records<E extends Recorded, F extends RecordForm> {

  @Inject Clock clock;
  @Inject Forms forms;

  private final Class<F> formType;

  protected Records(Class<F> formType) {
    this.formType = formType;
  }

  /** The kind of item that this is. */
  public abstract EntityType type();

  /** What the item is addressed by: the slug of a subject, the id of anything else. */
  protected abstract String address(E entity);

  /** The item at an address, or null. */
  protected abstract E find(String address);

  /** A new entity with the address that the form brings, or one of its own. */
  protected abstract E blank(F form);

  /** Puts what the form says into the entity; the form has passed its constraints. */
  protected abstract void fill(E entity, F form, Changes changes);

  /** The entity in the import format. */
  protected abstract F form(E entity);

  /** Whether other entities may be shown differently after this edit. */
  protected abstract boolean altersOthers(E entity, F before, F after);

  /** How many other items refer to this one, by kind; kinds without any are left out. */
  protected abstract Map<String, Long> references(E entity);

  /**
   * The item at an address.
   *
   * @throws Problem where there is none
   */
  public E require(String address) {
    E entity = find(address);
    if (entity == null) {
      throw Problem.notFound(Words.snake(type()), address);
    }
    return entity;
  }

  /** Creates an item. */
  public E create(F form, Changes changes) {
    forms.check(form);
    E entity = blank(form);
    entity.recordedAt = clock.instant();
    entity.updatedAt = entity.recordedAt;
    fill(entity, form, changes);
    entity.persist();
    changes.add(Action.CREATED, type(), address(entity), form(entity), false);
    return entity;
  }

  /** Creates an item from JSON in the import format. */
  public E create(JsonNode item, ObjectMapper json, Changes changes)
      throws JsonProcessingException {
    return create(json.treeToValue(item, formType), changes);
  }

  /** Replaces what an item says. What changes nothing writes nothing. */
  public E replace(String address, F form, String ifMatch, Changes changes) {
    E entity = require(address);
    forms.check(form);
    Precondition.of(ifMatch, form.version()).check(entity.version);
    edit(entity, changes, () -> fill(entity, form, changes));
    return entity;
  }

  /** Deletes an item that nothing refers to. */
  public E delete(String address, String ifMatch, VersionForm body, Changes changes) {
    E entity = require(address);
    Precondition.of(ifMatch, body == null ? null : body.version()).check(entity.version);
    checkDeletable(entity);
    Map<String, Long> references = references(entity);
    if (!references.isEmpty()) {
      String counts =
          references.entrySet().stream()
              .map(kind -> "%s: %d".formatted(kind.getKey(), kind.getValue()))
              .collect(Collectors.joining(", "));
      throw new Problem(ProblemType.IN_USE, "%s is referred to (%s).".formatted(address, counts))
          .with("references", references);
    }
    entity.delete();
    changes.add(Action.DELETED, type(), address, null, false);
    return entity;
  }

  /** Refuses to delete what must stay. */
  protected void checkDeletable(E entity) {}

  /** Edits an item: what says the same afterwards leaves no trace. */
  protected void edit(E entity, Changes changes, Runnable filling) {
    F before = form(entity);
    filling.run();
    F after = form(entity);
    if (!before.equals(after)) {
      entity.updatedAt = clock.instant();
      changes.add(
          Action.UPDATED, type(), address(entity), after, altersOthers(entity, before, after));
    }
  }
}
