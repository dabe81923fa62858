package dev.onrecord;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.onrecord.change.Recorded;
import dev.onrecord.platform.PublicRead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The layout that the design agrees on. */
@AnalyzeClasses(packages = "dev.onrecord", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule featuresDoNotCycle =
      slices().matching("dev.onrecord.(*)..").should().beFreeOfCycles();

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
  static final ArchRule everythingLivesInAFeature =
      classes()
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
          .beAnnotatedWith(RolesAllowed.class)
          .allowEmptyShould(true);

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
          .areAssignableTo(Recorded.class);

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
