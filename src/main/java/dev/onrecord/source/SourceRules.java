package dev.onrecord.source;

import dev.onrecord.change.Changes;
import dev.onrecord.item.InUse;
import dev.onrecord.item.ItemRules;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.subject.NameKey;
import dev.onrecord.subject.Subject;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** How sources are edited. */
@Singleton
class SourceRules implements ItemRules<Source, SourceForm> {

  private final SourceUrlLookup urls;
  private final Instance<SourceReferences> referrers;

  SourceRules(SourceUrlLookup urls, @Any Instance<SourceReferences> referrers) {
    this.urls = urls;
    this.referrers = referrers;
  }

  @Override
  public void fill(Source source, SourceForm form, Changes changes) {
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
    Subject publisher = form.findPublisher();
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

  @Override
  public SourceForm form(Source source) {
    return SourceForm.of(source);
  }

  @Override
  public boolean affectsEmbedded(Source source, SourceForm before, SourceForm after) {
    // Statements do not show whether their source is a draft.
    return !before.with(after.draft()).equals(after);
  }

  @Override
  public void checkDeletable(Source source) {
    Map<String, Long> counts = new HashMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(source)));
    InUse.check(source.address(), counts);
  }
}
