package dev.onrecord.explore.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.onrecord.change.Action;
import dev.onrecord.change.FieldChange;
import dev.onrecord.change.HistoryEntry;
import dev.onrecord.testsupport.Json5;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change marks the words that differ, and no parts of words. */
class HistoryRowTest {

  @Test
  void aValueWithFieldsIsWords() {
    HistoryRow.Field field =
        field(null, Json5.of("[{subject: 'a-topic', stance: 'favor'}, {subject: 'another'}]"));
    assertThat(field.after()).isEqualTo("subject a-topic, stance favor; subject another");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          all the words | all those words | the  | those
          one           | one two         | one  | one two
          none          | new             | none | new
          old           | none            | old  | none
          a b a b       | a b b           | a b  | b
          The Verge     | The Wire        | Verge | Wire
          """)
  void wordsThatDifferAreMarked(String before, String after, String gone, String added) {
    HistoryRow.Field field =
        field(
            before == null ? null : new TextNode(before),
            after == null ? null : new TextNode(after));
    if (before != null) {
      assertThat(field.start() + field.before() + field.end()).isEqualTo(before);
    }
    if (after != null) {
      assertThat(field.start() + field.after() + field.end()).isEqualTo(after);
    }
    if (before == null || after == null) {
      assertThat(field.before()).isEqualTo(gone);
      assertThat(field.after()).isEqualTo(added);
    } else {
      assertThat(gone).contains(field.before().strip());
      assertThat(added).contains(field.after().strip());
    }
  }

  private static HistoryRow.Field field(JsonNode before, JsonNode after) {
    FieldChange change = new FieldChange("venue", before, after);
    return HistoryRow.of(
            new HistoryEntry(
                1, Instant.EPOCH, "a test", Action.UPDATED, List.of(change), null, null))
        .fields()
        .get(0);
  }
}
