package dev.onrecord.statement;

import static dev.onrecord.statement.FormBuilder.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.person.Person;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import dev.onrecord.source.Source;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.Withdrawal;
import dev.onrecord.statement.entity.WithdrawalReason;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectSlug;
import dev.onrecord.subject.SubjectType;
import dev.onrecord.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementFormMapperTest {

  private static final Subject TESS = subject(new Person(), 1, "tess-example");
  private static final Subject SAFETY = subject(new Topic(), 2, "ai-safety");
  private static final Subject OPENNESS = subject(new Topic(), 3, "open-source-ai");
  private static final Map<String, Subject> SUBJECTS =
      Map.of("tess-example", TESS, "ai-safety", SAFETY, "open-source-ai", OPENNESS);
  private static final SaidRange SAID = new SaidRange(100, 200);
  private static final ReplyContexts.Reply NO_REPLY =
      new ReplyContexts.Reply(null, null, null, null);
  private static final WithdrawalForm WITHDRAWAL =
      new WithdrawalForm(WithdrawalReason.OTHER, null, null, null, null);

  private final List<String> askedFields = new ArrayList<>();
  private final StatementFormMapper mapper = new StatementFormMapper(this::subject, this::source);

  private Subject subject(String field, SubjectSlug slug, Set<SubjectType> types) {
    askedFields.add(field);
    assertThat(types).isEqualTo(EnumSet.allOf(SubjectType.class));
    return SUBJECTS.get(slug.slug());
  }

  private Source source(String field, SourceKey key, Status status, Object changes) {
    askedFields.add(field);
    Source source = new Source();
    source.id = key.id();
    return source;
  }

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
  void aFormWithoutAboutLinksGivesNone() {
    assertThat(mapper.about(form().build(), TESS, Status.PUBLISHED, SAID)).isEmpty();
  }

  @Test
  void anAboutLinkRepeatsSpeakerStatusAndDateOfTheStatement() {
    StatementForm form =
        form()
            .said("2024-05~")
            .about(
                new AboutForm(new SubjectSlug("ai-safety"), Stance.FAVOR, "a test"),
                new AboutForm(new SubjectSlug("open-source-ai"), null, null))
            .build();
    EdtfDate said = EdtfDate.parse("2024-05~");

    assertThat(mapper.about(form, TESS, Status.DRAFT, SAID))
        .containsExactly(
            new About(SAFETY, Stance.FAVOR, "a test", 1, Status.DRAFT, said, 100, 200),
            new About(OPENNESS, null, null, 1, Status.DRAFT, said, 100, 200));
    assertThat(askedFields).containsExactly("about[0].subject", "about[1].subject");
  }

  @Test
  void aSecondLinkToTheSameSubjectIsRefused() {
    AboutForm link = new AboutForm(new SubjectSlug("ai-safety"), null, null);

    assertRefused(
        () -> mapper.about(form().about(link, link).build(), TESS, Status.PUBLISHED, SAID),
        ProblemType.INVALID_BODY,
        "about[1].subject",
        "is linked twice: ai-safety");
  }

  static Stream<AboutForm> halfStances() {
    return Stream.of(
        new AboutForm(new SubjectSlug("ai-safety"), Stance.FAVOR, null),
        new AboutForm(new SubjectSlug("ai-safety"), null, "a test"));
  }

  @ParameterizedTest
  @MethodSource("halfStances")
  void aStanceAndWhoAssignedItGoTogether(AboutForm link) {
    assertRefused(
        () -> mapper.about(form().about(link).build(), TESS, Status.PUBLISHED, SAID),
        ProblemType.INVALID_BODY,
        "about[0].assignedBy",
        "must be set together with stance");
  }

  @Test
  void appearancesKeepTheirOrderTheirSelectorAndThePrimaryOne() {
    Selector selector = Selector.quote("Words", "before", "after");

    List<Appearance> appearances =
        mapper.appearances(
            List.of(appearance(1, null, selector), appearance(2, true, null)), Status.DRAFT, null);

    assertThat(appearances).extracting(a -> a.source().id).containsExactly(id(1), id(2));
    assertThat(appearances).extracting(Appearance::selector).containsExactly(selector, null);
    assertThat(appearances).extracting(Appearance::primary).containsExactly(false, true);
    assertThat(askedFields).containsExactly("appearances[0].source", "appearances[1].source");
  }

  @Test
  void twoAppearancesInOneSourceAreRefused() {
    assertRefused(
        () ->
            mapper.appearances(
                List.of(appearance(1, null, null), appearance(1, null, null)), Status.DRAFT, null),
        ProblemType.DUPLICATE_APPEARANCE,
        "appearances[1].source",
        "already has an appearance");
  }

  @Test
  void twoPrimaryAppearancesAreRefused() {
    assertRefused(
        () ->
            mapper.appearances(
                List.of(appearance(1, true, null), appearance(2, true, null)), Status.DRAFT, null),
        ProblemType.INVALID_BODY,
        "appearances[1].primary",
        "must be true for at most one appearance");
  }

  @Test
  void aHundredAppearancesAreAcceptedAndOneMoreIsRefused() {
    List<AppearanceForm> hundred =
        IntStream.range(0, 100).mapToObj(i -> appearance(i, null, null)).toList();
    List<Appearance> full = mapper.appearances(hundred, Status.DRAFT, null);

    assertThat(full).hasSize(100);
    assertRefused(
        () -> mapper.appearance("", appearance(100, null, null), full, Status.DRAFT, null),
        ProblemType.INVALID_BODY,
        "appearances",
        "must have at most 100");
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

  @Test
  void linksThatAreTheSameAreLeftAlone() {
    // Hibernate rewrites a collection that was touched, and so advances the version.
    About link = new About(SAFETY, null, null, 1, Status.DRAFT, EdtfDate.parse("2024"), 1, 2);
    Statement statement = statement();
    statement.about = List.of(link);
    statement.appearances = List.of();

    assertThatCode(() -> StatementFormMapper.set(statement, form().build(), parts(List.of(link))))
        .doesNotThrowAnyException();
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

  private static StatementFormMapper.Parts parts(List<About> about) {
    return new StatementFormMapper.Parts(
        TESS, "hash", SAID, NO_REPLY, Status.PUBLISHED, null, about, List.of(), List.of());
  }

  private static AppearanceForm appearance(int source, Boolean primary, Selector selector) {
    return new AppearanceForm(new SourceKey(id(source), null), primary, selector);
  }

  private static Statement statement() {
    Statement statement = new Statement();
    statement.id = id(1);
    return statement;
  }

  private static Subject subject(Subject subject, long id, String slug) {
    subject.id = id;
    subject.slug = slug;
    return subject;
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static void assertRefused(
      Runnable action, ProblemType type, String field, String message) {
    Problem problem = catchThrowableOfType(Problem.class, action::run);
    assertThat(problem).isNotNull();
    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.violations()).containsExactly(new Violation(field, message));
  }
}
