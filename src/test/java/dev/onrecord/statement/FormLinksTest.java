package dev.onrecord.statement;

import static dev.onrecord.statement.FormBuilder.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.entity.About;
import dev.onrecord.statement.entity.Appearance;
import dev.onrecord.statement.entity.Selector;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.entity.Status;
import dev.onrecord.subject.SubjectSlug;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The about links and appearances of a form. */
class FormLinksTest extends MapperFixture {

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
  void linksThatAreTheSameAreLeftAlone() {
    // Hibernate rewrites a collection that was touched, and so advances the version.
    About link = new About(SAFETY, null, null, 1, Status.DRAFT, EdtfDate.parse("2024"), 1, 2);
    Statement statement = statement();
    statement.about = List.of(link);
    statement.appearances = List.of();

    assertThatCode(() -> StatementFormMapper.set(statement, form().build(), parts(List.of(link))))
        .doesNotThrowAnyException();
  }
}
