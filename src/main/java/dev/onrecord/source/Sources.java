package dev.onrecord.source;

import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.http.CanonicalQuery;
import dev.onrecord.platform.page.ListQuery;
import dev.onrecord.platform.page.Pages;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.CacheValidator;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The sources in the record. */
@ApplicationScoped
public class Sources extends ItemImporter<Source, SourceForm, SourceView> {

  private static final Pages.Table<UUID> LISTED =
      new Pages.Table<>("source s", "s.id", UUID.class, UUID::fromString);

  @Inject Pages pages;
  @Inject SourceUrlLookup urls;
  @Inject @Any Instance<SourceReferences> referrers;

  Sources() {
    super(SourceForm.class);
  }

  /**
   * The source that an inline form means: the one with its url, or else a new one.
   *
   * @param draft whether a draft reports it, which a new one is then too
   */
  public Source findOrCreate(SourceForm form, boolean draft, Changes changes) {
    boolean hasUrl = form.url() != null && SourceUrl.isUrl(form.url());
    Source there = hasUrl ? urls.at(SourceUrl.key(form.url())) : null;
    return there == null ? create(forms.check(form.with(draft)), changes) : there;
  }

  /** The same where an import brings it: without a url, it is the one that is described alike. */
  public Source findLikeOrCreate(SourceForm form, boolean draft, Changes changes) {
    Source there = same(form, changes);
    return there == null ? create(forms.check(form.with(draft)), changes) : there;
  }

  /** Shows a source to everybody from now on, since something published reports it. */
  public void publish(Source source, Changes changes) {
    if (source.draft) {
      Source locked = locked(source, changes);
      edit(locked, changes, () -> locked.draft = false);
    }
  }

  @Override
  protected Source same(SourceForm form, Changes changes) {
    if (form.id() != null) {
      return super.same(form, changes);
    }
    return form.url() == null ? urls.like(form) : urls.at(SourceUrl.key(form.url()));
  }

  @Override
  protected void lockAll(Set<String> ids) {
    Source.find("id in ?1 order by id", ids.stream().map(UUID::fromString).toList())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The source at an address of the web, or null. */
  public static Source byUrl(String url) {
    return Source.find("urlKey", SourceUrl.key(url)).firstResult();
  }

  /** What an organization has published, held until the transaction ends. */
  List<Source> lockPublished(Subject publisher) {
    return Source.<Source>find("publisher.id = ?1 order by id", publisher.id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Lets what an organization has published be published by the one that is kept. */
  void movePublished(SubjectMerge merge, Changes changes) {
    for (Source source : lockPublished(merge.gone())) {
      edit(source, changes, () -> source.publisher = merge.kept());
    }
  }

  @Override
  protected void lookUp(List<SourceForm> items) {
    urls.ask(
        items.stream().map(SourceForm::url).filter(Objects::nonNull).map(SourceUrl::key).toList());
    SubjectLookup.load(items.stream().map(SourceForm::publisher));
  }

  /** Loads the sources with the given ids at once, for the transaction that will refer to them. */
  public static void load(List<UUID> ids) {
    Source.list("id in ?1", ids);
  }

  /** The list, in the order of ids. */
  @Transactional
  RestResponse<SourceList> list(HttpHeaders headers, UriInfo uri, ListQuery query) {
    CanonicalQuery canonical = CanonicalQuery.of(uri);
    return responses.list(
        headers,
        canonical,
        MediaType.APPLICATION_JSON,
        CacheValidator.of(latest::state),
        () -> SourceList.of(pages.page(LISTED, canonical, query, where(query), this::views)));
  }

  private List<Sql> where(ListQuery query) {
    List<Sql> where = new ArrayList<>();
    where.add(Sql.of(currentUser.isEditor() ? "1 = 1" : "not s.draft"));
    for (String word : NameKey.searched(query.q)) {
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

  /** Erases a source that nothing refers to any more, for the same reason as what it reported. */
  public void redact(Source source, String reason, Changes changes) {
    erase(source, reason, changes);
  }

  /** Holds sources until the transaction ends. */
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
        throw Problem.field(ProblemType.DUPLICATE_SOURCE, "url", "is that of another source")
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
   * Whether the source is a draft after the edit.
   *
   * @param wanted null to leave that as it is
   */
  private static boolean isDraft(Source source, Boolean wanted) {
    boolean isNew = source.title == null;
    if (Boolean.TRUE.equals(wanted) && !isNew && !source.draft) {
      throw Problem.field("draft", "does not go back once everybody is shown a source");
    }
    return isNew ? Boolean.TRUE.equals(wanted) : source.draft && !Boolean.FALSE.equals(wanted);
  }

  /** What an import does not call a draft is none; what everybody is shown already stays so. */
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
    // No statement shows whether its source is a draft.
    return !before.with(after.draft()).equals(after);
  }

  @Override
  protected Map<String, Long> references(Source source) {
    Map<String, Long> counts = new HashMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(source)));
    return counts;
  }
}
