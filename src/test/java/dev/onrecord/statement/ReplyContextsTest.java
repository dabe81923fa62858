package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.Violation;
import dev.onrecord.statement.entity.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyContextsTest {

  /** None of these forms asks the database. */
  private final ReplyContexts replies = new ReplyContexts(null);

  @Test
  void aFormWithoutAContextAnswersNothing() {
    assertThat(replies.resolve(Status.PUBLISHED, null, null))
        .isEqualTo(new ReplyContexts.Reply(null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({"https://a.example/, A post", "https://a.example/,", ", A post"})
  void aPostIsAnsweredByItsUrlOrItsSummary(String url, String summary) {
    assertThat(
            replies.resolve(Status.PUBLISHED, new ReplyContextForm(null, null, url, summary), null))
        .isEqualTo(new ReplyContexts.Reply(null, null, url, summary));
  }

  @Test
  void anEmptyContextIsRefused() {
    assertRefused(
        new ReplyContextForm(null, null, null, null),
        "must have a statement, or the speaker, url or summary of a post");
  }

  @ParameterizedTest
  @CsvSource({"https://a.example/,", ", A post"})
  void aStatementTakesNeitherUrlNorSummary(String url, String summary) {
    assertRefused(
        new ReplyContextForm(new StatementKey(new UUID(0, 1)), null, url, summary),
        "must not have a url or summary in addition to a statement");
  }

  private void assertRefused(ReplyContextForm form, String message) {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> replies.resolve(Status.PUBLISHED, form, null));
    assertThat(problem).isNotNull();
    assertThat(problem.violations()).containsExactly(new Violation("replyContext", message));
  }
}
