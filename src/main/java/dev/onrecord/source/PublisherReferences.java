package dev.onrecord.source;

import dev.onrecord.change.Changes;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectReferences;
import jakarta.inject.Singleton;
import java.util.Map;

/** References of sources to their publishers. */
@Singleton
class PublisherReferences implements SubjectReferences {

  private final Sources sources;

  PublisherReferences(Sources sources) {
    this.sources = sources;
  }

  @Override
  public Map<String, Long> count(Subject subject) {
    return Map.of("sources", Source.count("publisher.id", subject.id));
  }

  @Override
  public void lock(Subject subject) {
    sources.lockPublished(subject);
  }

  @Override
  public void move(SubjectMerge merge, Changes changes) {
    sources.movePublished(merge, changes);
  }
}
