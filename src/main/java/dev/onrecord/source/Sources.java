package dev.onrecord.source;

import dev.onrecord.platform.page.Page;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Pages;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.KeyQuery;
import dev.onrecord.platform.sql.Sql;
import dev.onrecord.subject.NameKey;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectLookup;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The service for sources. */
@ApplicationScoped
public class Sources extends ItemImporter<Source, SourceForm, SourceView> {

  private static final Pages.Table<UUID> TABLE =
      new Pages.Table<>("source s", "s.id", UUID.class, UUID::fromString);

  @Inject Pages pages;
  @Inject SourceUrlLookup urls;
  @Inject @Any Instance<SourceReferences> referrers;

  Sources() {
    super(SourceForm.class);
  }

  /**
   * Finds the source of an inline form by URL, or creates it.
   *
   * @param draft whether a draft reports it, which makes a new source a draft too
   */
  public Source findOrCreate(SourceForm form, boolean draft, Changes changes) {
    boolean hasUrl = form.url() != null && SourceUrl.isUrl(form.url());
    Source existing = hasUrl ? urls.at(SourceUrl.key(form.url())) : null;
    return existing == null ? create(forms.check(form.with(draft)), changes) : existing;
  }

  /**
   * Finds the source of an imported inline form by URL or, without one, by its description, or
   * creates it.
   */
  public Source findLikeOrCreate(SourceForm form, boolean draft, Changes changes) {
    Source existing = existing(form, changes);
    return existing == null ? create(forms.check(form.with(draft)), changes) : existing;
  }

  /** Makes a source public once a published statement reports it. */
  public void publish(Source source, Changes changes) {
    if (source.draft) {
      Source locked = locked(source, changes);
      edit(locked, changes, () -> locked.draft = false);
    }
  }

  @Override
  protected Source existing(SourceForm form, Changes changes) {
    if (form.id() != null) {
      return super.existing(form, changes);
    }
    return form.url() == null ? urls.like(form) : urls.at(SourceUrl.key(form.url()));
  }

  @Override
  protected void lockAll(Set<String> ids) {
    Source.find("id in ?1 order by id", ids.stream().map(UUID::fromString).toList())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The source with a URL, or null. */
  public static Source byUrl(String url) {
    return Source.find("urlKey", SourceUrl.key(url)).firstResult();
  }

  /** Locks the sources of a publisher until the transaction ends. */
  List<Source> lockPublished(Subject publisher) {
    return Source.<Source>find("publisher.id = ?1 order by id", publisher.id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Moves sources to the publisher that is kept. */
  void movePublished(SubjectMerge merge, Changes changes) {
    for (Source source : lockPublished(merge.gone())) {
      edit(source, changes, () -> source.publisher = merge.kept());
    }
  }

  @Override
  protected void lookUp(List<SourceForm> items) {
    urls.load(
        items.stream().map(SourceForm::url).filter(Objects::nonNull).map(SourceUrl::key).toList());
    SubjectLookup.load(items.stream().map(SourceForm::publisher));
  }

  /** Loads sources in bulk for the current transaction. */
  public static void load(List<UUID> ids) {
    Source.list("id in ?1", ids);
  }

  /** Lists sources in the order of ids. */
  @Transactional
  Page<SourceView> list(CanonicalQuery canonical, ListQuery query) {
    return pages.page(TABLE, canonical, query, where(query), this::views);
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

  /**
   * Erases a source that nothing refers to any more, for the reason of the statement it reported.
   */
  public void redact(Source source, String reason, Changes changes) {
    erase(source, reason, changes);
  }

  /** Locks sources until the transaction ends. */
  public List<Source> lock(List<UUID> ids) {
    return Source.<Source>find("id in ?1 order by id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  @Override
  public EntityType type() {
    return EntityType.SOURCE;
  }

  @Override
  protected String address(Source source) {
    return source.id.toString();
  }

  @Override
  protected Source find(String id) {
    return Ids.parse(id).map(uuid -> Source.<Source>findById(uuid)).orElse(null);
  }

  @Override
  protected String address(SourceForm form) {
    return form.id() == null ? null : form.id().toString();
  }

  @Override
  protected String newAddress(SourceForm form) {
    return Ids.next().toString();
  }

  @Override
  protected Source blank(String id) {
    Source source = new Source();
    source.id = UUID.fromString(id);
    return source;
  }

  @Override
  protected Problem taken(Source source) {
    return Problem.field(ProblemType.ID_TAKEN, "id", "is taken: " + source.id)
        .with("existing", SourceRef.path(source.id));
  }

  @Override
  protected void fill(Source source, SourceForm form, Changes changes) {
    if (form.id() != null && !form.id().equals(source.id)) {
      throw Problem.field("id", "never changes after creation; it is " + source.id);
    }
    String urlKey = form.url() == null ? null : SourceUrl.key(form.url());
    if (urlKey != null) {
      Source same = urls.at(urlKey);
      if (same != null && !same.id.equals(source.id)) {
        throw Problem.field(ProblemType.DUPLICATE_SOURCE, "url", "belongs to another source")
            .with("existing", SourceRef.path(same.id));
      }
    }
    Subject publisher =
        SubjectLookup.find("publisher", form.publisher(), Set.of(SubjectType.ORGANIZATION));
    source.draft = isDraft(source, form.draft());
    source.url = form.url();
    source.urlKey = urlKey;
    source.title = form.title();
    source.titleKey = " " + NameKey.of(form.title());
    source.author = form.author();
    source.publisher = publisher;
    source.published = form.published();
    source.kind = form.kind();
    source.archivedUrl = form.archivedUrl();
    urls.put(source);
  }

  /**
   * Whether the source is a draft after an edit.
   *
   * @param wanted null to keep the current value
   */
  private static boolean isDraft(Source source, Boolean wanted) {
    boolean isNew = source.title == null;
    if (Boolean.TRUE.equals(wanted) && !isNew && !source.draft) {
      throw Problem.field("draft", "cannot be set once the source is public");
    }
    return isNew ? Boolean.TRUE.equals(wanted) : source.draft && !Boolean.FALSE.equals(wanted);
  }

  /** An import makes sources public unless it calls them drafts, and never the reverse. */
  @Override
  protected void fillExisting(Source source, SourceForm form, Changes changes) {
    fill(source, form.with(source.draft && Boolean.TRUE.equals(form.draft())), changes);
  }

  @Override
  protected boolean isHidden(Source source) {
    return source.draft;
  }

  @Override
  protected SourceForm form(Source source) {
    return SourceForm.of(source);
  }

  @Override
  protected SourceView view(Source source) {
    return SourceView.of(source);
  }

  @Override
  protected boolean affectsEmbedded(Source source, SourceForm before, SourceForm after) {
    // Statements do not show whether their source is a draft.
    return !before.with(after.draft()).equals(after);
  }

  @Override
  protected Map<String, Long> references(Source source) {
    Map<String, Long> counts = new HashMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(source)));
    return counts;
  }
}
