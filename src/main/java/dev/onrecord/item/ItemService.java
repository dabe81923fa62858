package dev.onrecord.item;

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
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.platform.security.CurrentUser;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * How items of every kind are created, replaced and deleted, each time with an entry in the log.
 *
 * @param <E> the entity
 * @param <F> the same in the import format
 * @param <V> the same as GET shows it
 */
public abstract class ItemService<
    E extends VersionedEntity, F extends ItemForm, V extends ItemView> {

  @Inject protected RecordTime time;
  @Inject protected EntityManager entities;
  @Inject protected Forms forms;
  @Inject protected ChangeLog log;
  @Inject protected LatestSeq latest;
  @Inject protected ConditionalResponses responses;
  @Inject protected CurrentUser currentUser;
  @Inject UsedIds usedIds;
  @Inject History history;

  final Class<F> formType;

  protected ItemService(Class<F> formType) {
    this.formType = formType;
  }

  /** The kind of item that this is. */
  public abstract EntityType type();

  /** What the item is addressed by: the slug of a subject, the id of anything else. */
  protected abstract String address(E entity);

  /** The item at an address, or null. */
  protected abstract E find(String address);

  /** The address that the form brings, or null. */
  protected abstract String address(F form);

  /** An address for a form that brings none. */
  protected abstract String newAddress(F form);

  /** A new entity with nothing but its address. */
  protected abstract E blank(String address);

  /** What is said where something is at the address already. */
  protected abstract Problem taken(E entity);

  /** Puts what the form says into the entity; the form has passed its constraints. */
  protected abstract void fill(E entity, F form, Changes changes);

  /** The entity in the import format. */
  protected abstract F form(E entity);

  /** The entity as GET shows it. */
  protected abstract V view(E entity);

  /** Whether other entities may be shown differently after this edit. */
  protected abstract boolean affectsEmbedded(E entity, F before, F after);

  /** How many other items refer to this one, by kind; a kind may have none. */
  protected abstract Map<String, Long> references(E entity);

  /** An item, or 304 where the client has it. */
  public RestResponse<V> get(HttpHeaders headers, String address) {
    CacheValidator validator = CacheValidator.of(latest::state);
    long labelSeq = latest.labelSeq();
    V item = item(address);
    return responses.item(headers, item, validator, labelSeq);
  }

  /** The same, or the problem that there is none. */
  protected V item(String address) {
    return shown(address).orElseThrow(() -> missing(address));
  }

  /** The item at an address as GET shows it, where the reader may know of it. */
  @Transactional
  protected Optional<V> shown(String address) {
    return Optional.ofNullable(find(address))
        .filter(entity -> !isHidden(entity) || currentUser.isEditor())
        .map(this::view);
  }

  /** Runs work on an item, in one transaction with the entries for it, and shows the item. */
  public ChangeLog.Written<V> write(Function<Changes, E> work) {
    return log.write(work, this::view);
  }

  /** Creates an item. */
  public RestResponse<V> post(F form) {
    F said = byClient(forms.check(form));
    ChangeLog.Written<V> created = write(changes -> create(said, changes));
    return ConditionalResponses.created(created.view(), created.labelSeq());
  }

  /** Replaces what an item says. */
  public RestResponse<V> put(String address, F form, String ifMatch) {
    ChangeLog.Written<V> replaced = write(changes -> replace(address, form, ifMatch, changes));
    return ConditionalResponses.replaced(replaced.view(), replaced.labelSeq());
  }

  /** What a client may say of an item; the rest of the form only an import brings. */
  protected F byClient(F form) {
    return form;
  }

  /** Deletes an item that nothing refers to. */
  public void delete(String address, String ifMatch, VersionForm body) {
    log.write(changes -> delete(address, ifMatch, body, changes), deleted -> null);
  }

  /** Reads an item as the log holds it. */
  public F logged(String entity, LoggedJson json) {
    return json.read(entity, formType);
  }

  /** Creates an item from a form that has passed its constraints. */
  public E create(F form, Changes changes) {
    return create(form, time.now(), changes);
  }

  /** The same, at a time that may have been before. */
  E create(F form, Instant recordedAt, Changes changes) {
    String given = address(form);
    String address = given == null ? newAddress(form) : given;
    int entries = usedIds.count(type(), address);
    E there = entries > 0 || changes.created(type(), address) ? find(address) : null;
    if (there != null) {
      throw taken(there);
    }
    if (entries > 0 && Redaction.of(type(), address).isPresent()) {
      throw Problem.field(ProblemType.ID_TAKEN, "id", "was that of what was erased: " + address);
    }
    E entity = blank(address);
    // An address that was used before goes on counting, so that no old version or ETag means the
    // new item.
    entity.version = 1 + entries;
    entity.recordedAt = recordedAt;
    entity.updatedAt = recordedAt;
    fill(entity, form, changes);
    entity.persist();
    note(Action.CREATED, entity, form(entity), false, changes);
    return entity;
  }

  private E replace(String address, F form, String ifMatch, Changes changes) {
    F said = byClient(forms.check(form));
    E entity = lock(address, ifMatch, form.version());
    edit(entity, changes, () -> fill(entity, said, changes));
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
      throw new Problem(ProblemType.IN_USE, "%s is referred to (%s).".formatted(address, counts))
          .with("references", references);
    }
    entity.delete();
    note(Action.DELETED, entity, null, false, changes);
    return entity;
  }

  /**
   * The same, where it is the version that the client means.
   *
   * @throws Problem where it is another version, or the client names none
   */
  public E lock(String address, String ifMatch, Integer version) {
    E entity = lock(address);
    Precondition.of(ifMatch, version).check(entity.version);
    return entity;
  }

  /**
   * The item at an address, which no other writer can edit until the transaction ends. Rows are
   * held before the clock, by everybody, so that nobody waits for the clock with a row that its
   * holder needs.
   *
   * @throws Problem where there is none
   */
  public E lock(String address) {
    E entity = find(address);
    if (entity == null) {
      throw missing(address);
    }
    try {
      // Read again under the lock: somebody may have edited it while we waited.
      entities.refresh(entity, LockModeType.PESSIMISTIC_WRITE);
    } catch (EntityNotFoundException gone) {
      throw missing(address);
    }
    return entity;
  }

  /** Holds an item that this transaction has read, unless it holds it already or has created it. */
  protected E locked(E entity, Changes changes) {
    boolean isLocked =
        changes.created(type(), address(entity))
            || entities.getLockMode(entity) == LockModeType.PESSIMISTIC_WRITE;
    return isLocked ? entity : lock(address(entity));
  }

  /**
   * What is said where nothing is at an address. That a draft was erased there is told to editors
   * alone: nobody else may know that it ever was.
   */
  public RuntimeException missing(String address) {
    return Redaction.of(type(), address)
        .filter(redaction -> !redaction.hidden() || currentUser.isEditor())
        .map(redaction -> redaction.problem(type()))
        .orElseGet(() -> Problem.notFound(EnumNames.snake(type()), address));
  }

  /** Refuses to delete what must stay. */
  protected void checkDeletable(E entity) {}

  /** Edits an item: what says the same afterwards leaves no trace. */
  public void edit(E entity, Changes changes, Runnable filling) {
    edit(Action.UPDATED, entity, changes, filling);
  }

  /**
   * Edits an item by a change of some kind.
   *
   * @return whether it says anything else afterwards
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

  /** Whether only editors may know of the item. */
  protected boolean isHidden(E entity) {
    return false;
  }

  /**
   * Erases an item, here and in every entry that the log has of it. What stays is that there was
   * something, when it was erased, and why.
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

  /** What became of an item, the newest first; also of one that was deleted. */
  public RestResponse<HistoryList> history(
      HttpHeaders headers, UriInfo uri, String address, HistoryQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    String id = Ids.parse(address).map(UUID::toString).orElse(address);
    return responses.list(
        headers,
        canonical,
        MediaType.APPLICATION_JSON,
        CacheValidator.of(latest::state),
        () -> history.page(canonical, type(), id, query).orElseThrow(() -> missing(address)));
  }
}
