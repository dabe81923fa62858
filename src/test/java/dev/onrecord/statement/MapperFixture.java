package dev.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.onrecord.person.Person;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.problem.Violation;
import dev.onrecord.source.Source;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.statement.entity.WithdrawalReason;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectSlug;
import dev.onrecord.subject.SubjectType;
import dev.onrecord.topic.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A mapper that knows three subjects and any source, and statements to map forms to. */
abstract class MapperFixture {

  static final Subject TESS = subject(new Person(), 1, "tess-example");

  static final Subject SAFETY = subject(new Topic(), 2, "ai-safety");

  static final Subject OPENNESS = subject(new Topic(), 3, "open-source-ai");

  static final Map<String, Subject> SUBJECTS =
      Map.of("tess-example", TESS, "ai-safety", SAFETY, "open-source-ai", OPENNESS);

  static final SaidRange SAID = new SaidRange(100, 200);

  static final ReplyContexts.Reply NO_REPLY = new ReplyContexts.Reply(null, null, null, null);

  static final WithdrawalForm WITHDRAWAL =
      new WithdrawalForm(WithdrawalReason.OTHER, null, null, null, null);

  final List<String> askedFields = new ArrayList<>();

  final StatementFormMapper mapper = new StatementFormMapper(this::subject, this::source);

  Subject subject(String field, SubjectSlug slug, Set<SubjectType> types) {
    askedFields.add(field);
    assertThat(types).isEqualTo(EnumSet.allOf(SubjectType.class));
    return SUBJECTS.get(slug.slug());
  }

  static Subject subject(Subject subject, long id, String slug) {
    subject.id = id;
    subject.slug = slug;
    return subject;
  }

  Source source(String field, SourceKey key, Status status, Object changes) {
    askedFields.add(field);
    Source source = new Source();
    source.id = key.id();
    return source;
  }

  static StatementFormMapper.Parts parts(List<About> about) {
    return new StatementFormMapper.Parts(
        TESS, "hash", SAID, NO_REPLY, Status.PUBLISHED, null, about, List.of(), List.of());
  }

  static AppearanceForm appearance(int source, Boolean primary, Selector selector) {
    return new AppearanceForm(new SourceKey(id(source), null), primary, selector);
  }

  static Statement statement() {
    Statement statement = new Statement();
    statement.id = id(1);
    return statement;
  }

  static UUID id(int number) {
    return new UUID(0, number);
  }

  static void assertRefused(Runnable action, ProblemType type, String field, String message) {
    Problem problem = catchThrowableOfType(Problem.class, action::run);
    assertThat(problem).isNotNull();
    assertThat(problem.type()).isEqualTo(type);
    assertThat(problem.violations()).containsExactly(new Violation(field, message));
  }
}
