package dev.onrecord.item;

import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.Changes;
import dev.onrecord.change.History;
import dev.onrecord.change.HistoryList;
import dev.onrecord.change.HistoryQuery;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.response.ReadItem;
import dev.onrecord.platform.response.Written;
import java.util.function.Function;

/**
 * Reads and writes items of a kind for clients, one transaction per write.
 *
 * @param <E> the entity
 * @param <F> the form, in the import format
 * @param <V> the view that GET shows
 */
public final class ItemService<E extends VersionedEntity, F extends ItemForm, V extends ItemView> {

  private final ItemWriter<E, F> writer;
  private final ItemViews<E, V> views;
  private final Forms forms;
  private final ChangeLog log;
  private final LatestSeq latest;
  private final History history;

  ItemService(
      ItemWriter<E, F> writer,
      ItemViews<E, V> views,
      Forms forms,
      ChangeLog log,
      LatestSeq latest,
      History history) {
    this.writer = writer;
    this.views = views;
    this.forms = forms;
    this.log = log;
    this.latest = latest;
    this.history = history;
  }

  /** Reads an item, with what its response depends on. */
  public ReadItem<V> read(String address) {
    CacheValidator validator = latest.validator();
    long labelSeq = latest.labelSeq();
    return new ReadItem<>(view(address), validator, labelSeq);
  }

  /** The view of an item, or a problem if the user may not see one there. */
  public V view(String address) {
    return views.at(address).orElseThrow(() -> writer.missing(address));
  }

  /** Runs work on an item in one transaction with its log entries, and renders the item. */
  public Written<V> write(Function<Changes, E> work) {
    return log.write(work, views::written);
  }

  /** Creates an item. */
  public Written<V> create(F form) {
    F permitted = permitted(form);
    return write(changes -> writer.create(permitted, changes));
  }

  /** Replaces an item. */
  public Written<V> replace(String address, F form, String ifMatch) {
    F permitted = permitted(form);
    return write(changes -> writer.replace(address, permitted, ifMatch, changes));
  }

  private F permitted(F form) {
    return writer.kind().rules().permitted(forms.check(form));
  }

  /** Deletes an item that nothing refers to. */
  public void delete(String address, String ifMatch, VersionForm body) {
    Integer version = VersionForm.version(body);
    log.write(changes -> writer.delete(address, ifMatch, version, changes), deleted -> null);
  }

  /** The history of an item, newest first, even after its deletion. */
  public HistoryList history(CanonicalQuery canonical, String address, HistoryQuery query) {
    String id = writer.kind().addresses().canonical(address);
    return history
        .page(canonical, writer.type(), id, query)
        .orElseThrow(() -> writer.missing(address));
  }
}
