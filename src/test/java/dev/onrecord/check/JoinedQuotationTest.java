package dev.onrecord.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.testsupport.Imports;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Quotations joined from short statements, in a record whose long ones have a little of each. */
@QuarkusTest
class JoinedQuotationTest extends RestTest {

  private static final List<String> MAKERS = List.of("Brightwell", "Garrow", "Vantor", "Kestrel");
  private static final List<String> THINGS = List.of("phones", "drones", "scanners", "printers");
  private static final List<String> PEOPLE = List.of("parents", "nurses", "farmers", "lawyers");

  private static final List<String> SHORT =
      List.of(
          "We lost 294 million dollars on open phones, and I am still proud of the parents who made them.",
          "I would rather recycle ten quiet cameras than sell one that engineers cannot trust.",
          "We will not recycle browsers for Vantor on the first try, whatever the newspapers say.");

  @Test
  void partsAreFoundAlthoughLongStatementsShareMoreWithTheWhole() {
    record.starterAnd("joined quotations", JoinedQuotationTest::addStatements);

    for (int count = 2; count <= SHORT.size(); count++) {
      List<String> joined = SHORT.subList(0, count);
      JsonNode check = check(String.join(" ", joined));

      assertThat(check.get("verdict").asText()).isEqualTo("combined");
      assertThat(texts(check)).isEqualTo(joined);
    }
  }

  @Test
  void shorterCandidatesAreComparedBesideLongOnes() {
    record.starterAnd("joined quotations", JoinedQuotationTest::addStatements);

    JsonNode check = check(SHORT.get(1));

    assertThat(check.get("verdict").asText()).isEqualTo("exact");
    assertThat(texts(check).get(0)).isEqualTo(SHORT.get(1));
  }

  private static JsonNode check(String quote) {
    ObjectNode request = (ObjectNode) tree("{}");
    return read(post("/check", request.put("quote", quote)));
  }

  private static List<String> texts(JsonNode check) {
    return IntStream.range(0, check.get("matches").size())
        .mapToObj(i -> check.at("/matches/%d/statement/text".formatted(i)).asText())
        .toList();
  }

  private static void addStatements() {
    createTess();
    SHORT.forEach(
        text -> post("/statements", statement().put("text", text)).then().statusCode(201));
    SplittableRandom random = new SplittableRandom(1);
    Object[] lines =
        IntStream.range(0, 80)
            .mapToObj(i -> statement().put("type", "statement").put("text", longText(random)))
            .toArray();
    assertThat(Imports.last(Imports.take("", lines)).get("created").asInt()).isEqualTo(80);
  }

  /** Sentences that differ from the short statements in a few words each. */
  private static String longText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 9_800) {
      String maker = any(MAKERS, random);
      String thing = any(THINGS, random);
      String people = any(PEOPLE, random);
      text.append(
          switch (random.nextInt(3)) {
            case 0 ->
                "We lost %d million dollars on open %s, and I am still proud of the %s who made them. "
                    .formatted(random.nextInt(100, 400), thing, people);
            case 1 ->
                "I would rather recycle ten quiet %s than sell one that %s cannot trust. "
                    .formatted(thing, people);
            default -> "We will not recycle %s for %s on the first try. ".formatted(thing, maker);
          });
    }
    return text.toString().strip();
  }

  private static String any(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }
}
