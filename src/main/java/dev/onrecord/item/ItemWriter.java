package dev.onrecord.item;

import dev.onrecord.change.Action;
import dev.onrecord.change.Change;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.RecordTime;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.platform.security.CurrentUser;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;

/**
 * Creates, edits, deletes and erases items of a kind within a transaction, with a log entry each.
 *
 * @param <E> the entity
 * @param <F> the form, in the import format
 */
public final class ItemWriter<E extends VersionedEntity, F extends ItemForm> {

  private final ItemKind<E, F> kind;
  private final RecordTime time;
  private final EntityManager entities;
  private final UsedIds usedIds;
  private final CurrentUser currentUser;

  ItemWriter(
      ItemKind<E, F> kind,
      RecordTime time,
      EntityManager entities,
      UsedIds usedIds,
      CurrentUser currentUser) {
    this.kind = kind;
    this.time = time;
    this.entities = entities;
    this.usedIds = usedIds;
    this.currentUser = currentUser;
  }

  ItemKind<E, F> kind() {
    return kind;
  }

  public EntityType type() {
    return kind.type();
  }

  /** An item in the import format, as the log has it. */
  public F form(E entity) {
    return kind.rules().form(entity);
  }

  /** The item at an address, or null. */
  public E find(String address) {
    return kind.addresses().find(address);
  }

  /** Whether an item may have the address, judging by the log. */
  public boolean mayExist(String address, Changes changes) {
    return changes.created(type(), address) || usedIds.count(type(), address) > 0;
  }

  /** Creates an item from a valid form. */
  public E create(F form, Changes changes) {
    kind.rules().checkReferences(form, null);
    return create(form, time.now(), changes);
  }

  /** Creates an item with an earlier time of recording. */
  E create(F form, Instant recordedAt, Changes changes) {
    String given = kind.addresses().of(form);
    String address = given == null ? kind.addresses().next(form) : given;
    E entity = kind.addresses().blank(address, mayExist(address, changes));
    int entries = usedIds.count(type(), address);
    if (entries > 0 && Redaction.of(type(), address).isPresent()) {
      throw Problem.field(ProblemType.ID_TAKEN, "id", "belonged to an erased item: " + address);
    }
    // A reused address continues its version numbers, so that no old ETag matches the new item.
    entity.version = 1 + entries;
    entity.recordedAt = recordedAt;
    entity.updatedAt = recordedAt;
    kind.rules().fill(entity, form, changes);
    entity.persist();
    note(Action.CREATED, entity, kind.rules().form(entity), false, changes);
    return entity;
  }

  /** Replaces an item by a valid form. */
  public E replace(String address, F form, String ifMatch, Changes changes) {
    E entity = lock(address, ifMatch, form.version());
    kind.rules().checkReferences(form, entity);
    edit(entity, changes, () -> kind.rules().fill(entity, form, changes));
    return entity;
  }

  E delete(String address, String ifMatch, Integer version, Changes changes) {
    E entity = lock(address, ifMatch, version);
    kind.rules().checkDeletable(entity);
    entity.delete();
    note(Action.DELETED, entity, null, false, changes);
    return entity;
  }

  /**
   * Locks an item and checks its version against the request.
   *
   * @throws Problem if the version differs, or the client names none
   */
  public E lock(String address, String ifMatch, Integer version) {
    E entity = lock(address);
    Precondition.of(ifMatch, version).check(entity.version);
    return entity;
  }

  /**
   * Locks an item until the transaction ends. All writers lock rows before the clock, so that none
   * waits for the clock while it has a row that the clock's owner needs.
   *
   * @throws Problem if it does not exist
   */
  public E lock(String address) {
    E entity = find(address);
    if (entity == null) {
      throw missing(address);
    }
    try {
      refresh(entity);
    } catch (EntityNotFoundException gone) {
      throw missing(address);
    }
    return entity;
  }

  /** Reads an item again under the lock, since it may have been edited while we waited. */
  private void refresh(E entity) {
    entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Locks an item that this transaction has read.
   *
   * @throws OptimisticLockException if it was deleted or merged meanwhile: the transaction runs
   *     again, and finds what there is in its place
   */
  public void lock(E entity) {
    try {
      refresh(entity);
    } catch (EntityNotFoundException gone) {
      throw new OptimisticLockException("gone meanwhile: " + entity.address(), gone);
    }
  }

  /** Does the same, unless the item is locked already or was created here. */
  public void ensureLocked(E entity, Changes changes) {
    if (!changes.created(type(), entity.address())
        && entities.getLockMode(entity) != LockModeType.PESSIMISTIC_WRITE) {
      lock(entity);
    }
  }

  /**
   * The problem for an address without an item, or a redirect. Only editors learn that a draft was
   * erased there.
   */
  public RuntimeException missing(String address) {
    return kind.addresses()
        .moved(address)
        .or(
            () ->
                Redaction.of(type(), kind.addresses().canonical(address))
                    .filter(redaction -> !redaction.hidden() || currentUser.isEditor())
                    .map(redaction -> redaction.problem(type())))
        .orElseGet(() -> Problem.notFound(EnumNames.snake(type()), address));
  }

  /** Edits an item. An edit that changes nothing writes nothing (ADR 5). */
  public void edit(E entity, Changes changes, Runnable filling) {
    edit(Action.UPDATED, entity, changes, filling);
  }

  /**
   * Edits an item, logged as the given action.
   *
   * @return whether anything changed
   */
  public boolean edit(Action action, E entity, Changes changes, Runnable filling) {
    F before = kind.rules().form(entity);
    filling.run();
    F after = kind.rules().form(entity);
    if (before.equals(after)) {
      return false;
    }
    entity.updatedAt = time.ofEdit(entity);
    note(action, entity, after, kind.rules().affectsEmbedded(entity, before, after), changes);
    return true;
  }

  private void note(Action action, E entity, F form, boolean affectsEmbedded, Changes changes) {
    changes.add(
        new Changes.Entry(
            action, type(), entity.address(), form, affectsEmbedded, entity.isHidden(), null));
  }

  /** Erases the content of an item from every log entry. */
  public void redactLog(String address) {
    Change.erase(type(), address);
  }

  /**
   * Erases an item, also in every log entry. What remains is that it existed, when it was erased,
   * and why.
   */
  public void erase(E entity, String reason, Changes changes) {
    redactLog(entity.address());
    entity.delete();
    changes.add(
        new Changes.Entry(
            Action.REDACTED, type(), entity.address(), null, true, entity.isHidden(), reason));
  }
}
