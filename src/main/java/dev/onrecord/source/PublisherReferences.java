package dev.onrecord.source;

import dev.onrecord.change.Changes;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectReferences;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
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
    lockPublished(subject);
  }

  @Override
  public void move(SubjectMerge merge, Changes changes) {
    for (Source source : lockPublished(merge.gone())) {
      sources.writer().edit(source, changes, () -> source.publisher = merge.kept());
    }
  }

  private static List<Source> lockPublished(Subject publisher) {
    return Source.<Source>find("publisher.id = ?1 order by id", publisher.id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }
}
