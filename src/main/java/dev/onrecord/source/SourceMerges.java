package dev.onrecord.source;

import dev.onrecord.change.Action;
import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.Precondition;
import dev.onrecord.platform.response.Written;
import dev.onrecord.subject.SubjectMerges;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Merges one source into another and moves all references. */
@Singleton
public class SourceMerges {

  /** The most items that one merge edits, so that other writers are not blocked for long. */
  private static final long MAX_MOVED = 10_000;

  private final Sources sources;
  private final ItemWriter<Source, SourceForm> writer;
  private final Instance<SourceReferences> referrers;
  private final Forms forms;

  SourceMerges(Sources sources, @Any Instance<SourceReferences> referrers, Forms forms) {
    this.sources = sources;
    this.writer = sources.writer();
    this.referrers = referrers;
    this.forms = forms;
  }

  /** Merges the source with an id into another, which takes over what it lacks. */
  Written<SourceView> merge(String id, SourceMergeForm form, String ifMatch) {
    forms.check(form);
    return sources
        .items()
        .write(
            changes -> {
              Source gone = writer.find(id);
              if (gone == null) {
                throw writer.missing(id);
              }
              Source kept = kept(gone, "into", form.into());
              lock(gone, kept);
              Precondition.of(ifMatch, form.version()).check(gone.version);
              merge(gone, kept, changes);
              return kept;
            });
  }

  /** Imports a merged source. A source that still has the id is merged. */
  public UpsertResult upsert(MergedSourceForm form, Changes changes) {
    forms.check(form);
    Source gone = Source.findById(form.id());
    Source kept = kept(gone, "mergedInto", form.mergedInto());
    if (kept.id.equals(form.id())) {
      throw Problem.field("mergedInto", "is the source itself");
    }
    if (gone != null) {
      lock(gone, kept);
      merge(gone, kept, changes);
      return UpsertResult.UPDATED;
    }
    MergedSource known = MergedSource.findById(form.id());
    if (known != null && known.keptId.equals(kept.id)) {
      return UpsertResult.UNCHANGED;
    }
    writer.lock(kept);
    MergedSource merged = MergedSource.of(form.id(), kept.id, urlOf(form, kept));
    if (known == null) {
      merged.persist();
    } else {
      known.keptId = kept.id;
    }
    changes.add(Action.MERGED, EntityType.SOURCE, form.id().toString(), merged.form(), false);
    return known == null ? UpsertResult.CREATED : UpsertResult.UPDATED;
  }

  /** The URL that leads to the source kept, unless it leads elsewhere by now. */
  private static String urlOf(MergedSourceForm form, Source kept) {
    if (form.url() == null) {
      return null;
    }
    Source owner = Sources.byUrl(form.url());
    if (owner != null && !owner.equals(kept)) {
      throw Problem.field(ProblemType.DUPLICATE_SOURCE, "url", "belongs to another source")
          .with("existing", SourceRef.path(owner.id));
    }
    return owner == null ? form.url() : null;
  }

  private static Source kept(Source gone, String field, UUID id) {
    Source kept = Sources.byId(id);
    if (kept == null) {
      throw Problem.field(ProblemType.UNKNOWN_SOURCE, field, "is not the id of a source: " + id);
    }
    if (kept.equals(gone)) {
      throw Problem.field(field, "is the source itself");
    }
    return kept;
  }

  /** All writers lock what refers to a source before the source, and sources in order of ids. */
  private void lock(Source gone, Source kept) {
    Map<String, Long> counts = new TreeMap<>();
    referrers.forEach(referrer -> counts.putAll(referrer.count(gone)));
    if (counts.values().stream().mapToLong(Long::longValue).sum() > MAX_MOVED) {
      throw SubjectMerges.tooLarge("more than %d items refer to %s".formatted(MAX_MOVED, gone.id))
          .with("references", counts);
    }
    referrers.forEach(referrer -> referrer.lock(gone));
    Stream.of(gone, kept).sorted(Comparator.comparing(Source::address)).forEach(writer::lock);
  }

  private void merge(Source gone, Source kept, Changes changes) {
    boolean takesUrl = kept.url == null && gone.url != null;
    String urlKey = gone.urlKey;
    if (takesUrl) {
      // Written at once, since keys are unique and Hibernate would update the other source first.
      Source.update("urlKey = null where id = ?1", gone.id);
    }
    referrers.forEach(referrer -> referrer.move(gone, kept, changes));
    writer.edit(
        kept,
        changes,
        () -> {
          if (takesUrl) {
            kept.url = gone.url;
            kept.urlKey = urlKey;
          }
          kept.author = kept.author == null ? gone.author : kept.author;
          kept.publisher = kept.publisher == null ? gone.publisher : kept.publisher;
          kept.published = kept.published == null ? gone.published : kept.published;
          kept.archivedUrl = kept.archivedUrl == null ? gone.archivedUrl : kept.archivedUrl;
          kept.draft = kept.draft && gone.draft;
        });
    MergedSource.update("keptId = ?1 where keptId = ?2", kept.id, gone.id);
    MergedSource merged = MergedSource.of(gone.id, kept.id, takesUrl ? null : gone.url);
    merged.persist();
    gone.delete();
    changes.add(Action.MERGED, EntityType.SOURCE, gone.address(), merged.form(), true);
  }
}
