package dev.onrecord.item;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.ChangeLog;
import dev.onrecord.change.History;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.RecordTime;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.security.CurrentUser;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** Assembles the services of a kind of item from what the kind does its own way. */
@Singleton
public class ItemServices {

  private final RecordTime time;
  private final EntityManager entities;
  private final UsedIds usedIds;
  private final CurrentUser currentUser;
  private final Forms forms;
  private final ChangeLog log;
  private final LatestSeq latest;
  private final History history;
  private final ObjectMapper json;

  ItemServices(
      RecordTime time,
      EntityManager entities,
      UsedIds usedIds,
      CurrentUser currentUser,
      Forms forms,
      ChangeLog log,
      LatestSeq latest,
      History history,
      ObjectMapper json) {
    this.time = time;
    this.entities = entities;
    this.usedIds = usedIds;
    this.currentUser = currentUser;
    this.forms = forms;
    this.log = log;
    this.latest = latest;
    this.history = history;
    this.json = json;
  }

  public <E extends VersionedEntity, F extends ItemForm> ItemWriter<E, F> writer(
      ItemKind<E, F> kind) {
    return new ItemWriter<>(kind, time, entities, usedIds, currentUser);
  }

  public <E extends VersionedEntity, F extends ItemForm, V extends ItemView>
      ItemService<E, F, V> service(ItemWriter<E, F> writer, ItemViews<E, V> views) {
    return new ItemService<>(writer, views, forms, log, latest, history);
  }

  public <E extends VersionedEntity, F extends ItemForm> ItemImporter<E, F> importer(
      ItemWriter<E, F> writer, ImportRules<E, F> rules, BulkLookup<F> bulk) {
    return new ItemImporter<>(writer, rules, bulk, forms, time, usedIds, json);
  }
}
