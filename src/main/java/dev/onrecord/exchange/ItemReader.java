package dev.onrecord.exchange;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.JsonProblems;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.source.MergedSourceForm;
import dev.onrecord.source.SourceMerges;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.SubjectService;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses lines in the import format. */
@Singleton
class ItemReader implements LineReader {

  private final ItemTypes types;
  private final SourceMerges merges;
  private final ObjectMapper json;

  ItemReader(ItemTypes types, SourceMerges merges, ObjectMapper json) {
    this.types = types;
    this.merges = merges;
    this.json = json;
  }

  /**
   * Parses a line. Returns null for a blank one.
   *
   * @throws Problem if the line has no valid item
   */
  @Override
  public Item read(LineSource.Line line, long maxLength) {
    String text = text(line, maxLength);
    if (text.isBlank()) {
      return null;
    }
    try {
      JsonNode item = json.readTree(text);
      EntityType type = type(item);
      SubjectService<?, ?, ?> subjects = types.subjects(type);
      if (item.has("mergedInto") && type == EntityType.SOURCE) {
        return new Item.SourceRedirect(
            line.number(), merges, json.treeToValue(item, MergedSourceForm.class));
      }
      return item.has("mergedInto") && subjects != null
          ? new Item.Redirect(line.number(), subjects, json.treeToValue(item, MergedForm.class))
          : item(line.number(), types.of(type), item);
    } catch (JsonParseException e) {
      throw new Problem(
          ProblemType.MALFORMED_JSON,
          "The line is not well-formed JSON at column %d."
              .formatted(e.getLocation().getColumnNr()));
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e);
    }
  }

  /** The text of a line. */
  static String text(LineSource.Line line, long maxLength) {
    if (line.bytes() == null) {
      throw new Problem(
          ProblemType.BODY_TOO_LARGE,
          "The line must not be longer than %d bytes.".formatted(maxLength));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
    } catch (CharacterCodingException e) {
      throw new Problem(ProblemType.MALFORMED_JSON, "The line is not valid UTF-8.");
    }
  }

  private static EntityType type(JsonNode item) {
    return EnumNames.parse(EntityType.class, item.path("type").asText())
        .orElseThrow(
            () -> Problem.field("type", "must be one of " + EnumNames.list(EntityType.class)));
  }

  private <F extends ItemForm> Item item(long number, ItemImporter<?, F> kind, JsonNode item)
      throws JsonProcessingException {
    return new Item.Regular<>(number, kind, kind.read(item, json), false);
  }
}
