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
 * How items of every kind are taken in from an import, which says what they are to be and not
 * whether they are there.
 *
 * @param <E> the entity
 * @param <F> the same in the import format
 * @param <V> the same as GET shows it
 */
public abstract class ItemImporter<
        E extends VersionedEntity, F extends ItemForm, V extends ItemView>
    extends ItemService<E, F, V> {

  protected ItemImporter(Class<F> formType) {
    super(formType);
  }

  /** Reads an item in the import format, which passes its constraints. */
  public F read(JsonNode item, ObjectMapper json) throws JsonProcessingException {
    return forms.check(json.treeToValue(item, formType));
  }

  /**
   * Asks the database at once what taking in many items asks of it one by one, within the
   * transaction that will do so: first for all kinds, what is there already, since that is to be
   * held before anything is read of it.
   *
   * @param items in the import format; those of other kinds are passed over
   */
  public void lookAhead(List<? extends ItemForm> items) {
    List<F> own = own(items);
    if (!own.isEmpty()) {
      lookUp(own);
    }
  }

  /** Holds those of many items that are there already. */
  public void lockAhead(List<? extends ItemForm> items) {
    Set<String> addresses =
        own(items).stream().map(this::address).filter(Objects::nonNull).collect(Collectors.toSet());
    usedIds.ask(type(), addresses);
    addresses.removeIf(address -> usedIds.count(type(), address) == 0);
    if (!addresses.isEmpty()) {
      lockAll(addresses);
    }
  }

  private List<F> own(List<? extends ItemForm> items) {
    return items.stream().filter(formType::isInstance).map(formType::cast).toList();
  }

  /** Holds the items at some addresses, as far as there are any, in an order for all. */
  protected abstract void lockAll(Set<String> addresses);

  /** What of an item's creation can be asked for many at once. */
  protected void lookUp(List<F> items) {}

  /**
   * Makes the record say of an item what a form says that has passed its constraints, whether the
   * item is there already or not.
   *
   * @param keepTimes whether what happened did so when the form says
   */
  public UpsertResult upsert(F form, boolean keepTimes, Changes changes) {
    F whole = withParts(keepTimes ? form : untimed(form), changes);
    E there = same(whole, changes);
    if (there == null) {
      create(whole, keepTimes ? recordedAt(whole) : time.now(), changes);
      return UpsertResult.CREATED;
    }
    E locked = locked(there, changes);
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

  /** The form, without the times that only those may tell who may keep them. */
  protected F untimed(F form) {
    return form;
  }

  /** What an import does to an item that is there. */
  protected Action importAction(E there, F form) {
    return Action.UPDATED;
  }

  /** The form, with those parts in the record that are items of their own. */
  protected F withParts(F form, Changes changes) {
    return form;
  }

  /** The item that an imported form is of, or null where there is none yet. */
  protected E same(F form, Changes changes) {
    String address = address(form);
    return address == null ? null : known(address, changes);
  }

  /** The item at an address, or null; what was never there is not looked for. */
  protected E known(String address, Changes changes) {
    boolean isKnown = changes.created(type(), address) || usedIds.count(type(), address) > 0;
    return isKnown ? there(address) : null;
  }

  /** The item at an address, also one that is not flushed yet; or null. */
  protected E there(String address) {
    return find(address);
  }

  /** Puts what an import says into an item that is there. */
  protected void fillExisting(E entity, F form, Changes changes) {
    fill(entity, form, changes);
  }
}
