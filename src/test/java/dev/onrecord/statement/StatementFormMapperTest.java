package dev.onrecord.statement;

import static dev.onrecord.statement.FormBuilder.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.source.Source;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementFormMapperTest extends MapperFixture {

  @Test
  void aFormWithTheStatementsIdOrWithoutOneIsAccepted() {
    Statement statement = statement();

    assertThatCode(() -> StatementFormMapper.checkId(statement, form().build()))
        .doesNotThrowAnyException();
    assertThatCode(() -> StatementFormMapper.checkId(statement, form().id(statement.id).build()))
        .doesNotThrowAnyException();
  }

  @Test
  void aFormWithAnotherIdIsRefused() {
    assertRefused(
        () -> StatementFormMapper.checkId(statement(), form().id(id(2)).build()),
        ProblemType.INVALID_BODY,
        "id",
        "never changes after creation; it is " + id(1));
  }

  static Stream<Arguments> statuses() {
    return Stream.of(
        Arguments.of(null, null, Status.PUBLISHED),
        Arguments.of(null, Status.PUBLISHED, Status.PUBLISHED),
        Arguments.of(null, Status.DRAFT, Status.DRAFT),
        Arguments.of(Status.DRAFT, null, Status.DRAFT),
        Arguments.of(Status.DRAFT, Status.DRAFT, Status.DRAFT),
        Arguments.of(Status.DRAFT, Status.PUBLISHED, Status.PUBLISHED),
        Arguments.of(Status.PUBLISHED, null, Status.PUBLISHED),
        Arguments.of(Status.PUBLISHED, Status.PUBLISHED, Status.PUBLISHED),
        Arguments.of(Status.WITHDRAWN, null, Status.WITHDRAWN),
        Arguments.of(Status.WITHDRAWN, Status.WITHDRAWN, Status.WITHDRAWN));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void theStatusIsKeptUnlessTheFormMovesItForward(Status current, Status wanted, Status expected) {
    assertThat(StatementFormMapper.status(current, form().status(wanted).build()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"PUBLISHED, DRAFT", "WITHDRAWN, DRAFT", "WITHDRAWN, PUBLISHED"})
  void theStatusNeverGoesBack(Status current, Status wanted) {
    assertRefused(
        () -> StatementFormMapper.status(current, form().status(wanted).build()),
        ProblemType.INVALID_BODY,
        "status",
        "cannot change back once a statement is published");
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PUBLISHED"})
  void onlyAFormWithAWithdrawalWithdraws(Status current) {
    FormBuilder withdrawn = form().status(Status.WITHDRAWN);

    assertRefused(
        () -> StatementFormMapper.status(current, withdrawn.build()),
        ProblemType.INVALID_BODY,
        "status",
        "cannot be set to withdrawn by an edit");
    assertThat(StatementFormMapper.status(current, withdrawn.withdrawal(WITHDRAWAL).build()))
        .isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void everyFieldOfTheFormIsSet() {
    Statement statement = statement();
    Statement answered = statement();
    Withdrawal withdrawal = WITHDRAWAL.at(Instant.EPOCH);
    About link =
        new About(SAFETY, null, null, 1, Status.WITHDRAWN, EdtfDate.parse("2024"), 100, 200);
    Appearance appearance = new Appearance(new Source(), true, null);

    StatementFormMapper.set(
        statement,
        form()
            .text("Other words.")
            .language("PT-br")
            .form(Form.MIXED)
            .said("2024")
            .medium(Medium.SPEECH)
            .venue("A stage")
            .build(),
        new StatementFormMapper.Parts(
            TESS,
            "hash",
            SAID,
            new ReplyContexts.Reply(answered, TESS, "https://a.example/", "A post"),
            Status.WITHDRAWN,
            withdrawal,
            List.of(link),
            List.of(appearance),
            List.of(id(7))));

    assertThat(statement.speaker).isSameAs(TESS);
    assertThat(statement.distinctFrom()).containsExactly(id(7));
    assertThat(statement.text).isEqualTo("Other words.");
    assertThat(statement.wordsHash).isEqualTo("hash");
    assertThat(statement.language).isEqualTo("pt-BR");
    assertThat(statement.form).isEqualTo(Form.MIXED);
    assertThat(statement.said).isEqualTo(EdtfDate.parse("2024"));
    assertThat(statement.saidEarliest).isEqualTo(100);
    assertThat(statement.saidLatest).isEqualTo(200);
    assertThat(statement.medium).isEqualTo(Medium.SPEECH);
    assertThat(statement.venue).isEqualTo("A stage");
    assertThat(statement.replyTo).isSameAs(answered);
    assertThat(statement.replySpeaker).isSameAs(TESS);
    assertThat(statement.replyUrl).isEqualTo("https://a.example/");
    assertThat(statement.replySummary).isEqualTo("A post");
    assertThat(statement.status).isEqualTo(Status.WITHDRAWN);
    assertThat(statement.withdrawal).isSameAs(withdrawal);
    assertThat(statement.about).containsExactly(link);
    assertThat(statement.appearances).containsExactly(appearance);
  }

  @Test
  void whatOnlyTheServerSetsIsKept() {
    Statement statement = statement();
    statement.version = 7;
    statement.recordedAt = Instant.ofEpochSecond(1);
    statement.updatedAt = Instant.ofEpochSecond(2);

    StatementFormMapper.set(statement, form().build(), parts(List.of()));

    assertThat(statement.id).isEqualTo(id(1));
    assertThat(statement.version).isEqualTo(7);
    assertThat(statement.recordedAt).isEqualTo(Instant.ofEpochSecond(1));
    assertThat(statement.updatedAt).isEqualTo(Instant.ofEpochSecond(2));
  }

  @Test
  void anOptionalFieldThatTheFormLeavesOutIsCleared() {
    Statement statement = statement();
    statement.language = "en";
    statement.venue = "A stage";
    statement.replyUrl = "https://a.example/";
    statement.about.add(
        new About(SAFETY, null, null, 1, Status.DRAFT, EdtfDate.parse("2024"), 1, 2));

    StatementFormMapper.set(statement, form().build(), parts(List.of()));

    assertThat(statement.language).isEqualTo("und");
    assertThat(statement.venue).isNull();
    assertThat(statement.replyUrl).isNull();
    assertThat(statement.about).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, true",
    "2024-05-06T07:08:09Z, true",
    "2024-01/2024-03, true",
    "2024~, false",
    "../2024, false",
    "2024/.., false"
  })
  void onlyADateThatIsBoundedAndNotApproximateIsCertain(String said, boolean certain) {
    Statement statement = statement();

    StatementFormMapper.set(statement, form().said(said).build(), parts(List.of()));

    assertThat(statement.saidCertain).isEqualTo(certain);
  }

  @Test
  void aStatementIsDistinctFromOthersOnceEach() {
    assertThat(StatementFormMapper.distinctFrom(id(1), form().build())).isEmpty();
    assertThat(StatementFormMapper.distinctFrom(id(1), form().distinctFrom(id(2), id(3)).build()))
        .containsExactly(id(2), id(3));
    assertThatThrownBy(
            () -> StatementFormMapper.distinctFrom(id(1), form().distinctFrom(id(1)).build()))
        .hasMessageContaining("is the statement itself");
    assertThatThrownBy(
            () ->
                StatementFormMapper.distinctFrom(id(1), form().distinctFrom(id(2), id(2)).build()))
        .hasMessageContaining("is listed twice");
  }
}
