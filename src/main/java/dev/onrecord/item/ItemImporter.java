package dev.onrecord.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.ItemView;
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
 * @param <V> the view that GET shows
 */
public abstract class ItemImporter<
        E extends VersionedEntity, F extends ItemForm, V extends ItemView>
    extends ItemService<E, F, V> {

  protected ItemImporter(Class<F> formType) {
    super(formType);
  }

  /** Parses and validates an item in the import format. */
  public F read(JsonNode item, ObjectMapper json) throws JsonProcessingException {
    return forms.check(json.treeToValue(item, formType));
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
      lookUp(own);
    }
  }

  /** Locks the items that exist already. */
  public void lockAhead(List<? extends ItemForm> items) {
    Set<String> addresses =
        own(items).stream().map(this::address).filter(Objects::nonNull).collect(Collectors.toSet());
    usedIds.load(type(), addresses);
    addresses.removeIf(address -> usedIds.count(type(), address) == 0);
    if (!addresses.isEmpty()) {
      lockAll(addresses);
    }
  }

  private List<F> own(List<? extends ItemForm> items) {
    return items.stream().filter(formType::isInstance).map(formType::cast).toList();
  }

  /**
   * Locks the items with the given addresses, as far as they exist, in an order common to all
   * writers.
   */
  protected abstract void lockAll(Set<String> addresses);

  /** Loads in bulk what creating the items needs. */
  protected void lookUp(List<F> items) {}

  /**
   * Creates or updates an item from a valid form.
   *
   * @param keepTimes whether to keep the times in the form
   */
  public UpsertResult upsert(F form, boolean keepTimes, Changes changes) {
    F whole = withNestedItems(keepTimes ? form : untimed(form), changes);
    E current = existing(whole, changes);
    if (current == null) {
      create(whole, keepTimes ? recordedAt(whole) : time.now(), changes);
      return UpsertResult.CREATED;
    }
    E locked = locked(current, changes);
    return edit(
            importAction(locked, whole),
            locked,
            changes,
            () -> fillExisting(locked, whole, changes))
        ? UpsertResult.UPDATED
        : UpsertResult.UNCHANGED;
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

  /** The form without the times that only admins may keep. */
  protected F untimed(F form) {
    return form;
  }

  /** The action that an import logs for an existing item. */
  protected Action importAction(E current, F form) {
    return Action.UPDATED;
  }

  /** The form, after upserting the items nested in it. */
  protected F withNestedItems(F form, Changes changes) {
    return form;
  }

  /** The existing item that the form is about, or null. */
  protected E existing(F form, Changes changes) {
    String address = address(form);
    return address == null ? null : known(address, changes);
  }

  /** The item with an address, or null. Skips the query if the address was never used. */
  protected E known(String address, Changes changes) {
    boolean isKnown = changes.created(type(), address) || usedIds.count(type(), address) > 0;
    return isKnown ? findInSession(address) : null;
  }

  /** The item with an address, even if not flushed yet, or null. */
  protected E findInSession(String address) {
    return find(address);
  }

  /** Fills an existing item from an import. */
  protected void fillExisting(E entity, F form, Changes changes) {
    fill(entity, form, changes);
  }
}
