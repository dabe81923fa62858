package dev.onrecord;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.onrecord.change.VersionedEntity;
import dev.onrecord.platform.http.PublicRead;
import dev.onrecord.platform.operation.OperationKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Enforces the layout that CONTRIBUTING describes. */
@AnalyzeClasses(packages = "dev.onrecord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Every package, each before those that may use it: no arrow points upward. */
  private static final List<String> LAYERS =
      List.of(
          "edtf",
          "platform.text",
          "platform",
          "platform.operation",
          "platform.problem",
          "platform.json",
          "platform.security",
          "platform.sql",
          "platform.http",
          "platform.connection",
          "platform.metrics",
          "platform.page",
          "platform.stream",
          "platform.response",
          "platform.openapi",
          "change",
          "change.follow",
          "item",
          "subject.name",
          "subject",
          "organization",
          "source",
          "topic",
          "model",
          "person",
          "statement.entity",
          "statement.view",
          "statement.query",
          "statement",
          "statement.lifecycle",
          "check.text",
          "check.compare",
          "check.verdict",
          "check",
          "search.analysis",
          "search",
          "upgrade",
          "position",
          "exchange.csv",
          "exchange.feed",
          "exchange",
          "verification",
          "backup",
          "webhook",
          "article.text",
          "article.language",
          "article.quotation",
          "article.attribution",
          "article.context",
          "article.reading",
          "article",
          "explore.chart",
          "explore.view",
          "explore.statement",
          "explore.subject",
          "explore.review",
          "explore",
          "mcp.protocol",
          "mcp",
          "starter");

  private static final long MOST_FILES = 30;

  @ArchTest
  static final ArchRule packagesDoNotCycle =
      slices().matching("dev.onrecord.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule featuresDoNotCycle =
      slices().matching("dev.onrecord.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule noPackageUsesOneAboveIt = classes().should(useOnlyLowerLayers());

  @ArchTest
  static void noPackageIsADrawer(JavaClasses classes) {
    Map<String, Long> sizes =
        classes.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .collect(groupingBy(JavaClass::getPackageName, counting()));
    assertThat(sizes)
        .allSatisfy((name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(MOST_FILES));
  }

  @ArchTest
  static final ArchRule thePlatformKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("dev.onrecord.platform..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.onrecord..")
                  .and(resideOutsideOfPackages("dev.onrecord.platform..")));

  @ArchTest
  static final ArchRule datesKnowNothingOfTheRest =
      noClasses()
          .that()
          .resideInAPackage("dev.onrecord.edtf..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.onrecord..")
                  .and(resideOutsideOfPackages("dev.onrecord.edtf..")));

  @ArchTest
  static final ArchRule onlySqlKnowsJdbc =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.onrecord.platform.sql")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..");

  @ArchTest
  static final ArchRule httpTypesStayInResourcesAndResponses =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.onrecord.platform.http", "dev.onrecord.platform.response")
          .and(describe("are no resources", type -> !outermost(type).isAnnotatedWith(Path.class)))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              HttpHeaders.class,
              UriInfo.class,
              Response.class,
              EntityTag.class,
              RestResponse.class);

  @ArchTest
  static final ArchRule everythingLivesInAFeature =
      classes()
          .that()
          .doNotHaveSimpleName("package-info")
          .should()
          .resideInAPackage("dev.onrecord.(*)..")
          .as("no class stands beside the features");

  @ArchTest
  static final ArchRule resourcesAreNamedSoAndKeptToThemselves =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .haveSimpleNameEndingWith("Resource")
          .andShould()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule noEntityIsInAResourceSignature =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .should(mention(Entity.class));

  @ArchTest
  static final ArchRule everyOperationIsDescribed =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .and()
          .arePublic()
          .should()
          .beAnnotatedWith(Operation.class);

  @ArchTest
  static final ArchRule everyOperationDeclaresWhatItResponds =
      methods().that().areAnnotatedWith(Operation.class).should(declareOneKindUnlessHidden());

  @ArchTest
  static final ArchRule everyWriteDeclaresItsRole =
      methods()
          .that()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(PUT.class)
          .or()
          .areAnnotatedWith(PATCH.class)
          .or()
          .areAnnotatedWith(DELETE.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beAnnotatedWith(PublicRead.class);

  @ArchTest
  static final ArchRule noPublicReadTakesARole =
      noMethods()
          .that()
          .areAnnotatedWith(PublicRead.class)
          .should()
          .beAnnotatedWith(RolesAllowed.class);

  @ArchTest
  static final ArchRule resourcesDoNotReachTheDatabase =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..", "java.sql..", "javax.sql..", "io.quarkus.hibernate..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(VersionedEntity.class);

  private static ArchCondition<JavaMethod> declareOneKindUnlessHidden() {
    return new ArchCondition<>("declare one kind of operation, or none if hidden") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        long kinds =
            method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(OperationKind.class))
                .count();
        boolean hidden = method.getAnnotationOfType(Operation.class).hidden();
        if (kinds != (hidden ? 0 : 1)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, "%s declares %d kinds".formatted(method.getFullName(), kinds)));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> useOnlyLowerLayers() {
    return new ArchCondition<>("use only packages below their own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .filter(target -> target.getPackageName().startsWith("dev.onrecord"))
            .filter(target -> layer(target) > layer(type) || layer(type) < 0)
            .forEach(
                target ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " uses " + target.getName())));
      }
    };
  }

  /** The layer of a class, or -1 where its package is not listed. */
  private static int layer(JavaClass type) {
    return LAYERS.indexOf(type.getPackageName().replaceFirst("^dev\\.onrecord\\.", ""));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static ArchCondition<JavaMethod> mention(
      Class<? extends java.lang.annotation.Annotation> annotation) {
    return new ArchCondition<>("mention a class with @" + annotation.getSimpleName()) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean mentions =
            method.getReturnType().getAllInvolvedRawTypes().stream()
                    .anyMatch(type -> type.isAnnotatedWith(annotation))
                || method.getParameterTypes().stream()
                    .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream())
                    .anyMatch(type -> type.isAnnotatedWith(annotation));
        events.add(new SimpleConditionEvent(method, mentions, method.getFullName()));
      }
    };
  }
}
