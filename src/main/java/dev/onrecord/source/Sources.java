package dev.onrecord.source;

import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.ItemKind;
import dev.onrecord.item.ItemService;
import dev.onrecord.item.ItemServices;
import dev.onrecord.item.ItemViews;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Pages;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.response.Warning;
import dev.onrecord.platform.response.Written;
import dev.onrecord.platform.security.CurrentUser;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.name.NameKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service for sources. */
@Singleton
public class Sources {

  private static final Pages.Table<UUID> TABLE =
      new Pages.Table<>("source s", "s.id", UUID.class, UUID::fromString);

  private final SourceUrlLookup urls;
  private final SimilarSources similar;
  private final Forms forms;
  private final Pages pages;
  private final EntityManager entities;
  private final CurrentUser currentUser;
  private final ItemWriter<Source, SourceForm> writer;
  private final ItemImporter<Source, SourceForm> importer;
  private final ItemService<Source, SourceForm, SourceView> items;

  Sources(
      ItemServices services,
      SourceRules rules,
      SourceUrlLookup urls,
      SimilarSources similar,
      Forms forms,
      Pages pages,
      EntityManager entities,
      CurrentUser currentUser) {
    this.urls = urls;
    this.similar = similar;
    this.forms = forms;
    this.pages = pages;
    this.entities = entities;
    this.currentUser = currentUser;
    writer =
        services.writer(
            new ItemKind<>(EntityType.SOURCE, SourceForm.class, new SourceAddresses(), rules));
    SourceImports imports = new SourceImports(writer, rules, urls);
    importer = services.importer(writer, imports, imports);
    items = services.service(writer, new Views());
  }

  private final class Views implements ItemViews<Source, SourceView> {
    @Override
    public Optional<SourceView> at(String id) {
      return QuarkusTransaction.joiningExisting()
          .call(
              () ->
                  Optional.ofNullable(writer.find(id))
                      .filter(source -> !source.isHidden() || currentUser.isEditor())
                      .map(SourceView::of));
    }

    @Override
    public SourceView written(Source source) {
      return SourceView.of(source);
    }
  }

  /** Reads and writes single sources. */
  public ItemService<Source, SourceForm, SourceView> items() {
    return items;
  }

  /** Edits sources within a transaction. */
  public ItemWriter<Source, SourceForm> writer() {
    return writer;
  }

  public ItemImporter<Source, SourceForm> importer() {
    return importer;
  }

  /**
   * Finds the source of an inline form by URL, or creates it.
   *
   * @param draft whether a draft reports it, which makes a new source a draft too
   */
  public Source findOrCreate(SourceForm form, boolean draft, Changes changes) {
    boolean hasUrl = form.url() != null && SourceUrl.isUrl(form.url());
    Source existing = hasUrl ? urls.at(SourceUrl.key(form.url())) : null;
    return existing == null ? create(form, draft, changes) : existing;
  }

  /**
   * Finds the source of an imported inline form by URL or, without one, by its description, or
   * creates it.
   */
  public Source findLikeOrCreate(SourceForm form, boolean draft, Changes changes) {
    // Checked first, since a description that is no valid text would fail the query.
    Source existing = form.url() == null ? urls.like(forms.check(form)) : null;
    return existing == null ? findOrCreate(form, draft, changes) : existing;
  }

  private Source create(SourceForm form, boolean draft, Changes changes) {
    return writer.create(forms.check(form.with(draft)), changes);
  }

  /** Makes a source public once a published statement reports it. */
  public void publish(Source source, Changes changes) {
    if (source.draft) {
      writer.ensureLocked(source, changes);
      writer.edit(source, changes, () -> source.draft = false);
    }
  }

  /** The source with a URL, or null. */
  public static Source byUrl(String url) {
    return byUrlKey(SourceUrl.key(url));
  }

  /** The source with the key of a URL, or the one into which that was merged, or null. */
  private static Source byUrlKey(String key) {
    return Source.<Source>find("urlKey", key)
        .firstResultOptional()
        .or(() -> MergedSource.keptAt(key))
        .orElse(null);
  }

  /** The source with an id, or the one into which that was merged, or null. */
  public static Source byId(UUID id) {
    return Source.<Source>findByIdOptional(id)
        .or(() -> MergedSource.<MergedSource>findByIdOptional(id).flatMap(MergedSource::kept))
        .orElse(null);
  }

  /** Erases a source, with those that were merged into it. */
  public void erase(Source source, String reason, Changes changes) {
    for (MergedSource merged : MergedSource.<MergedSource>list("keptId", source.id)) {
      writer.redactLog(merged.id.toString());
      merged.delete();
    }
    writer.erase(source, reason, changes);
  }

  /** Loads sources in bulk for the current transaction. */
  public static void load(List<UUID> ids) {
    Source.list("id in ?1", ids);
  }

  /** Locks sources until the transaction ends, in an order common to all writers. */
  public static List<Source> lock(List<UUID> ids) {
    return Source.<Source>find("id in ?1 order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Lists sources in the order of ids. */
  @Transactional
  SourceList list(CanonicalQuery canonical, ListQuery query, String url) {
    List<Sql> where = where(query);
    if (url != null) {
      try {
        where.add(
            Sql.of("(s.url_key = ?", SourceUrl.key(url))
                .then(
                    "or s.id in (select m.kept_id from merged_source m where m.url_key = ?))",
                    SourceUrl.key(url)));
      } catch (IllegalArgumentException e) {
        throw Problem.parameter("url", e.getMessage());
      }
    }
    return SourceList.of(
        pages.page(TABLE, canonical, query, where, this::views),
        url == null ? null : similar.of(url));
  }

  /** The response to a write, which proposes similar sources. */
  Written<SourceView> warned(Written<SourceView> written) {
    List<SourceRef> found = similar(written.view().url());
    return found.isEmpty()
        ? written
        : new Written<>(written.view().with(found), written.labelSeq());
  }

  /** The sources with URLs that are probably those of the same document; none without a URL. */
  public List<SourceRef> similar(String url) {
    return similar.of(url);
  }

  /** Warns of a similar source. */
  public static Warning similar(SourceRef source, String pointer) {
    return new Warning(
        Warning.Type.SIMILAR_SOURCE,
        "The source %s may be the same document.".formatted(source.self()),
        pointer);
  }

  private List<Sql> where(ListQuery query) {
    List<Sql> where = new ArrayList<>();
    where.add(Sql.of(currentUser.isEditor() ? "1 = 1" : "not s.draft"));
    for (String word : NameKey.prefixes(query.q)) {
      where.add(Sql.of("s.title_key like ?", "% " + word + "%"));
    }
    return where;
  }

  private List<SourceView> views(List<UUID> ids) {
    return KeyQuery.of(
            entities,
            "from Source s left join fetch s.publisher where s.id in :keys order by s.id",
            Source.class,
            ids)
        .getResultStream()
        .map(SourceView::of)
        .toList();
  }
}
