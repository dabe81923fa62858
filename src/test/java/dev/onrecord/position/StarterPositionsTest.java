package dev.onrecord.position;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the speakers of the starter record stand: the news of that day, and nothing about others.
 */
@QuarkusTest
class StarterPositionsTest extends RestTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/positions?person=musk",
        "/positions?person=musk&about=openai",
        "/positions?organization=meta",
        "/positions?person=altman",
        "/positions?person=karpathy",
        "/positions?topic=open-source-ai",
        "/positions?about=altman",
        "/common-ground?person=musk&person=zuckerberg",
        "/common-ground?person=altman&person=karpathy",
      })
  void theStarterRecordShows(String path) throws IOException {
    JsonNode expected =
        ExpectedAnswers.read(
            "starter-positions.json", path, number -> read(STATEMENT + "0" + number));
    assertThatJson(read(path)).isEqualTo(expected);
  }
}
