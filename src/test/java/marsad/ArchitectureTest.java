package marsad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Console;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of the house: each uses only what stands below it. */
class ArchitectureTest {
  /** From the ground up; rooms of one floor do not see each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("marsad.article"),
          List.of("marsad.text"),
          List.of("marsad.actor"),
          List.of("marsad.entity"),
          List.of("marsad.event"),
          List.of("marsad.alert"),
          List.of("marsad.delivery"),
          List.of("marsad"),
          List.of(
              "marsad.kafka",
              "marsad.web",
              "marsad.eval",
              "marsad.imports",
              "marsad.diff",
              "marsad.courier"),
          List.of("marsad.cli"));

  /** Everything without clock, disk and environment. */
  private static final String[] PURE = {
    "marsad",
    "marsad.article",
    "marsad.text",
    "marsad.actor",
    "marsad.entity",
    "marsad.event",
    "marsad.alert",
    "marsad.delivery",
    "marsad.eval",
    "marsad.imports",
    "marsad.diff"
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("marsad");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
  void noFloorUsesOneAbove(int floor) {
    String[] above =
        FLOORS.subList(floor + 1, FLOORS.size()).stream()
            .flatMap(List::stream)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAnyPackage(FLOORS.get(floor).toArray(new String[0]))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"marsad.kafka", "marsad.web", "marsad.eval", "marsad.diff", "marsad.courier"})
  void roomsOfOneFloorDoNotSeeEachOther(String room) {
    String[] others = FLOORS.get(8).stream().filter(r -> !r.equals(room)).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheKafkaFloorKnowsKafka() {
    noClasses()
        .that(not(resideInAnyPackage("marsad.kafka")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    noClasses()
        .that(not(resideInAnyPackage("marsad.cli")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void theCoreReadsNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CLASSES);
  }

  @Test
  void theCoreReadsNoDiskAndNoEnvironment() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File|RandomAccess).*")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Console.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .check(CLASSES);
  }
}
