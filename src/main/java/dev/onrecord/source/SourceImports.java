package dev.onrecord.source;

import dev.onrecord.change.Changes;
import dev.onrecord.item.BulkLookup;
import dev.onrecord.item.ImportRules;
import dev.onrecord.item.ItemWriter;
import dev.onrecord.subject.SubjectLookup;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** How an import finds and edits sources. */
final class SourceImports implements ImportRules<Source, SourceForm>, BulkLookup<SourceForm> {

  private final ItemWriter<Source, SourceForm> writer;
  private final SourceRules rules;
  private final SourceUrlLookup urls;

  SourceImports(ItemWriter<Source, SourceForm> writer, SourceRules rules, SourceUrlLookup urls) {
    this.writer = writer;
    this.rules = rules;
    this.urls = urls;
  }

  @Override
  public boolean names(SourceForm form) {
    return form.id() != null || form.url() != null;
  }

  /** The source with the id, else the URL, else the description. */
  @Override
  public Source existing(SourceForm form, Changes changes) {
    if (form.id() != null) {
      String id = form.id().toString();
      return writer.mayExist(id, changes) ? writer.find(id) : null;
    }
    return form.url() == null ? urls.like(form) : urls.at(SourceUrl.key(form.url()));
  }

  /** An import makes sources public unless it calls them drafts, and never the reverse. */
  @Override
  public void fill(Source source, SourceForm form, Changes changes) {
    rules.fill(source, form.with(source.draft && Boolean.TRUE.equals(form.draft())), changes);
  }

  @Override
  public void lock(Set<String> ids) {
    Sources.lock(ids.stream().map(UUID::fromString).toList());
  }

  @Override
  public void load(List<SourceForm> items) {
    urls.load(
        items.stream().map(SourceForm::url).filter(Objects::nonNull).map(SourceUrl::key).toList());
    SubjectLookup.load(items.stream().map(SourceForm::publisher));
  }
}
