package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.change.LatestSeq;
import dev.onrecord.change.RecordTime;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.Violation;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import dev.onrecord.statement.entity.WithdrawalReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalRulesTest {

  private static final Instant NOW = Instant.parse("2024-08-01T12:00:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(3_600);

  private final WithdrawalRules rules =
      new WithdrawalRules(new RecordTime(Clock.fixed(NOW, ZoneOffset.UTC), new LatestSeq()));
  private final Statement statement = new Statement();

  WithdrawalRulesTest() {
    statement.id = UUID.fromString("0190e209-a000-7000-8000-000000000001");
  }

  @Test
  void aFormWithoutAWithdrawalKeepsTheOneThatTheStatementHas() {
    assertThat(rules.imported(statement, Status.PUBLISHED, null)).isNull();

    statement.withdrawal = form(null).at(EARLIER);

    assertThat(rules.imported(statement, Status.WITHDRAWN, null)).isSameAs(statement.withdrawal);
  }

  @Test
  void anImportedTimeIsKept() {
    assertThat(rules.imported(statement, Status.WITHDRAWN, form(EARLIER)).at()).isEqualTo(EARLIER);
    assertThat(rules.imported(statement, Status.WITHDRAWN, form(NOW)).at()).isEqualTo(NOW);
  }

  @Test
  void withoutATimeAFirstWithdrawalIsOfNowAndALaterOneKeepsItsTime() {
    assertThat(rules.imported(statement, Status.WITHDRAWN, form(null)).at()).isEqualTo(NOW);

    statement.withdrawal = form(null).at(EARLIER);

    assertThat(rules.imported(statement, Status.WITHDRAWN, form(null)).at()).isEqualTo(EARLIER);
  }

  @Test
  void aTimeInTheFutureIsRefused() {
    assertRefused(
        () -> rules.imported(statement, Status.WITHDRAWN, form(NOW.plusMillis(1))),
        "withdrawal.at",
        "is in the future");
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PUBLISHED"})
  void aWithdrawalGoesWithTheStatusWithdrawn(Status status) {
    assertRefused(
        () -> rules.imported(statement, status, form(EARLIER)),
        "withdrawal",
        "requires the status withdrawn");
  }

  @Test
  void aStatementDoesNotSupersedeItself() {
    WithdrawalForm byItself =
        new WithdrawalForm(
            WithdrawalReason.DUPLICATE, null, new StatementKey(statement.id), null, null);

    assertRefused(
        () -> rules.imported(statement, Status.WITHDRAWN, byItself),
        "withdrawal.supersededBy",
        "is the statement itself");
    assertRefused(
        () -> rules.requested(statement, byItself), "supersededBy", "is the statement itself");
  }

  @Test
  void aClientsTimeIsIgnored() {
    assertThat(rules.requested(statement, form(EARLIER)))
        .isEqualTo(new Withdrawal(WithdrawalReason.OTHER, "A note", null, NOW));
  }

  private static WithdrawalForm form(Instant at) {
    return new WithdrawalForm(WithdrawalReason.OTHER, "A note", null, at, null);
  }

  private static void assertRefused(Runnable action, String field, String message) {
    Problem problem = catchThrowableOfType(Problem.class, action::run);
    assertThat(problem).isNotNull();
    assertThat(problem.violations()).containsExactly(new Violation(field, message));
  }
}
