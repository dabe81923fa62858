package dev.onrecord.item;

import dev.onrecord.platform.response.Written;
import dev.onrecord.platform.response.ReadItem;
import dev.onrecord.change.Action;
import dev.onrecord.change.Change;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.change.History;
import dev.onrecord.change.HistoryList;
import dev.onrecord.change.HistoryQuery;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.RecordTime;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.json.LoggedJson;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.platform.security.CurrentUser;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates, replaces, deletes and erases items of a kind, with a log entry each.
 *
 * @param <E> the entity
 * @param <F> the form, in the import format
 * @param <V> the view that GET shows
 */
public abstract class ItemService<
    E extends VersionedEntity, F extends ItemForm, V extends ItemView> {

  @Inject protected RecordTime time;
  @Inject protected EntityManager entities;
  @Inject protected Forms forms;
  @Inject protected ChangeLog log;
  @Inject protected LatestSeq latest;
  @Inject protected CurrentUser currentUser;
  @Inject UsedIds usedIds;
  @Inject History history;

  final Class<F> formType;

  protected ItemService(Class<F> formType) {
    this.formType = formType;
  }

  /** The type of the items. */
  public abstract EntityType type();

  /** The id in the URL: the slug of a subject, the id of anything else. */
  protected abstract String address(E entity);

  /** The item at an address, or null. */
  protected abstract E find(String address);

  /** The address in the form, or null. */
  protected abstract String address(F form);

  /** An address for a form without one. */
  protected abstract String newAddress(F form);

  /** A new entity with only its address set. */
  protected abstract E blank(String address);

  /** The problem for an address that is taken. */
  protected abstract Problem taken(E entity);

  /** Fills the entity from a valid form. */
  protected abstract void fill(E entity, F form, Changes changes);

  /** The entity in the import format. */
  protected abstract F form(E entity);

  /** The view of the entity. */
  protected abstract V view(E entity);

  /** Whether other entities may render differently after this edit. */
  protected abstract boolean affectsEmbedded(E entity, F before, F after);

  /** The number of other items that refer to this one, by kind. Counts may be zero. */
  protected abstract Map<String, Long> references(E entity);

  /** Reads an item, with what its response depends on. */
  public ReadItem<V> read(String address) {
    CacheValidator validator = latest.validator();
    long labelSeq = latest.labelSeq();
    return new ReadItem<>(item(address), validator, labelSeq);
  }

  /** The view of an item, or a problem if it does not exist. */
  protected V item(String address) {
    return shown(address).orElseThrow(() -> missing(address));
  }

  /** The view of an item, if the user may see it. */
  @Transactional
  protected Optional<V> shown(String address) {
    return Optional.ofNullable(find(address))
        .filter(entity -> !isHidden(entity) || currentUser.isEditor())
        .map(this::view);
  }

  /** Runs work on an item in one transaction with its log entries, and renders the item. */
  public Written<V> write(Function<Changes, E> work) {
    return log.write(work, this::view);
  }

  /** Creates an item. */
  public Written<V> create(F form) {
    F permitted = withoutImportFields(forms.check(form));
    return write(changes -> create(permitted, changes));
  }

  /** Replaces an item. */
  public Written<V> replace(String address, F form, String ifMatch) {
    return write(changes -> replace(address, form, ifMatch, changes));
  }

  /** The form without the fields that only an import may set. */
  protected F withoutImportFields(F form) {
    return form;
  }

  /** Deletes an item that nothing refers to. */
  public void delete(String address, String ifMatch, VersionForm body) {
    log.write(changes -> delete(address, ifMatch, body, changes), deleted -> null);
  }

  /** Reads an item from its form in the log. */
  public F logged(String entity, LoggedJson json) {
    return json.read(entity, formType);
  }

  /** Creates an item from a valid form. */
  public E create(F form, Changes changes) {
    return create(form, time.now(), changes);
  }

  /** Creates an item with an earlier time of recording. */
  E create(F form, Instant recordedAt, Changes changes) {
    String given = address(form);
    String address = given == null ? newAddress(form) : given;
    int entries = usedIds.count(type(), address);
    E existing = entries > 0 || changes.created(type(), address) ? find(address) : null;
    if (existing != null) {
      throw taken(existing);
    }
    if (entries > 0 && Redaction.of(type(), address).isPresent()) {
      throw Problem.field(ProblemType.ID_TAKEN, "id", "belonged to an erased item: " + address);
    }
    E entity = blank(address);
    // A reused address continues its version numbers, so that no old ETag matches the new item.
    entity.version = 1 + entries;
    entity.recordedAt = recordedAt;
    entity.updatedAt = recordedAt;
    fill(entity, form, changes);
    entity.persist();
    note(Action.CREATED, entity, form(entity), false, changes);
    return entity;
  }

  private E replace(String address, F form, String ifMatch, Changes changes) {
    F permitted = withoutImportFields(forms.check(form));
    E entity = lock(address, ifMatch, form.version());
    edit(entity, changes, () -> fill(entity, permitted, changes));
    return entity;
  }

  private E delete(String address, String ifMatch, VersionForm body, Changes changes) {
    E entity = lock(address, ifMatch, VersionForm.version(body));
    checkDeletable(entity);
    Map<String, Long> references = new TreeMap<>(references(entity));
    references.values().removeIf(count -> count == 0);
    if (!references.isEmpty()) {
      String counts =
          references.entrySet().stream()
              .map(kind -> "%s: %d".formatted(kind.getKey(), kind.getValue()))
              .collect(Collectors.joining(", "));
      throw new Problem(
              ProblemType.IN_USE, "Other items refer to %s (%s).".formatted(address, counts))
          .with("references", references);
    }
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
      // Read again under the lock, since it may have been edited while we waited.
      entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
    } catch (EntityNotFoundException gone) {
      throw missing(address);
    }
    return entity;
  }

  /**
   * Locks an item that this transaction has read, unless it is locked already or was created here.
   */
  protected E locked(E entity, Changes changes) {
    boolean isLocked =
        changes.created(type(), address(entity))
            || entities.getLockMode(entity) == LockModeType.PESSIMISTIC_WRITE;
    return isLocked ? entity : lock(address(entity));
  }

  /**
   * The problem for an address without an item. Only editors learn that a draft was erased there.
   */
  public RuntimeException missing(String address) {
    return Redaction.of(type(), address)
        .filter(redaction -> !redaction.hidden() || currentUser.isEditor())
        .map(redaction -> redaction.problem(type()))
        .orElseGet(() -> Problem.notFound(EnumNames.snake(type()), address));
  }

  /** Refuses to delete items that must be kept. */
  protected void checkDeletable(E entity) {}

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
    F before = form(entity);
    filling.run();
    F after = form(entity);
    if (!before.equals(after)) {
      entity.updatedAt = time.ofEdit(entity);
      note(action, entity, after, affectsEmbedded(entity, before, after), changes);
      return true;
    }
    return false;
  }

  private void note(Action action, E entity, F form, boolean affectsEmbedded, Changes changes) {
    changes.add(
        new Changes.Entry(
            action, type(), address(entity), form, affectsEmbedded, isHidden(entity), null));
  }

  /** Whether only editors may see the item. */
  protected boolean isHidden(E entity) {
    return false;
  }

  /**
   * Erases an item, also in every log entry. What remains is that it existed, when it was erased,
   * and why.
   */
  public void erase(E entity, String reason, Changes changes) {
    Change.update(
        "entity = null, redacted = true where type = ?1 and entityId = ?2",
        type(),
        address(entity));
    entity.delete();
    changes.add(
        new Changes.Entry(
            Action.REDACTED, type(), address(entity), null, true, isHidden(entity), reason));
  }

  /** The history of an item, newest first, even after its deletion. */
  public HistoryList history(CanonicalQuery canonical, String address, HistoryQuery query) {
    String id = Ids.parse(address).map(UUID::toString).orElse(address);
    return history.page(canonical, type(), id, query).orElseThrow(() -> missing(address));
  }
}
