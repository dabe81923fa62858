package dev.onrecord.statement.lifecycle;

import dev.onrecord.change.Changes;
import dev.onrecord.statement.entity.LockedStatements;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectMerge;
import dev.onrecord.subject.SubjectReferences;
import jakarta.inject.Singleton;
import java.util.Map;

/** References of statements to subjects: speakers, reply contexts and about links. */
@Singleton
class StatementReferences implements SubjectReferences {

  private final LockedStatements locked;
  private final StatementMerges merges;

  StatementReferences(LockedStatements locked, StatementMerges merges) {
    this.locked = locked;
    this.merges = merges;
  }

  @Override
  public Map<String, Long> count(Subject subject) {
    return Map.of(
        "statementsBy", Statement.count("speaker.id", subject.id),
        "statementsAbout",
            Statement.count("from Statement s join s.about a where a.subject.id = ?1", subject.id),
        "replies", Statement.count("replySpeaker.id", subject.id));
  }

  @Override
  public void lock(Subject subject) {
    locked.mentioning(subject);
  }

  @Override
  public void move(SubjectMerge merge, Changes changes) {
    merges.move(merge, changes);
  }
}
