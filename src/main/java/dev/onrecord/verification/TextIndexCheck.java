package dev.onrecord.verification;

import dev.onrecord.change.EntityType;
import dev.onrecord.search.IndexComparison;
import dev.onrecord.statement.entity.Statement;
import java.util.UUID;
import java.util.function.Consumer;

/** Checks that the text index has the items of the database, each as it was last edited. */
final class TextIndexCheck implements Check {

  private enum Step {
    STATEMENTS,
    SUBJECTS,
    SURPLUS,
    END
  }

  private final IndexComparison index;
  private Step step = Step.STATEMENTS;
  private UUID lastStatement;
  private String lastSubject;

  TextIndexCheck(IndexComparison index) {
    this.index = index;
  }

  @Override
  public Part part() {
    return Part.TEXT_INDEX;
  }

  @Override
  public int next(Consumer<Finding> findings) {
    if (!index.isReady()) {
      // It is rebuilt from the database, so what it had does not matter.
      return -1;
    }
    return switch (step) {
      case STATEMENTS -> statements(findings);
      case SUBJECTS -> subjects(findings);
      case SURPLUS -> surplus(findings);
      case END -> -1;
    };
  }

  private int statements(Consumer<Finding> findings) {
    IndexComparison.Page<UUID> page = index.statements(lastStatement);
    page.differing()
        .forEach(
            id ->
                findings.accept(
                    Finding.ofItem(
                        FindingType.OUTDATED_TEXT_INDEX,
                        null,
                        Statement.path(id),
                        "The text index does not have the statement as it was last edited.")));
    lastStatement = page.last();
    step = lastStatement == null ? Step.SUBJECTS : step;
    return page.size();
  }

  private int subjects(Consumer<Finding> findings) {
    IndexComparison.Page<String> page = index.subjects(lastSubject);
    page.differing()
        .forEach(
            slug ->
                findings.accept(
                    Finding.of(
                        FindingType.OUTDATED_TEXT_INDEX,
                        "The text index does not have the subject %s.".formatted(slug))));
    lastSubject = page.last();
    step = lastSubject == null ? Step.SURPLUS : step;
    return page.size();
  }

  private int surplus(Consumer<Finding> findings) {
    for (EntityType type : new EntityType[] {EntityType.STATEMENT, EntityType.TOPIC}) {
      long surplus = index.surplus(type);
      if (surplus > 0) {
        findings.accept(
            Finding.of(
                FindingType.OUTDATED_TEXT_INDEX,
                "The text index has %d %s that do not exist."
                    .formatted(surplus, type == EntityType.STATEMENT ? "statements" : "subjects")));
      }
    }
    step = Step.END;
    return 0;
  }
}
