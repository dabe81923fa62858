package dev.onrecord.mcp.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the results of tools: in as much detail as fits, with links to pages. */
@Singleton
class ToolResults {

  /**
   * The most bytes of a result. Assistants refuse results of more than 25,000 tokens, and two bytes
   * to a token is less than any script needs.
   */
  static final int MAX_BYTES = 50_000;

  private final ObjectMapper json;
  private final PageLinks links;

  ToolResults(ObjectMapper json, PageLinks links) {
    this.json = json;
    this.links = links;
  }

  /** A result that may show more or less. */
  interface Result<T> {
    T of(Detail detail, PageLinks links);
  }

  /** A list of items. */
  <T> T ofItems(Result<T> result) {
    return fit(Detail.OF_ITEMS, result);
  }

  /** A single item. */
  <T> T ofOne(Result<T> result) {
    return fit(Detail.OF_ONE, result);
  }

  /** The first that fits; the last detail always does. */
  private <T> T fit(List<Detail> details, Result<T> result) {
    T last = null;
    for (Detail detail : details) {
      last = result.of(detail, links);
      if (write(last).length <= MAX_BYTES) {
        return last;
      }
    }
    return last;
  }

  /** A view of the API as its clients read it. */
  JsonNode tree(Object view) {
    return json.valueToTree(view);
  }

  /** A result as JSON in UTF-8. */
  byte[] write(Object result) {
    try {
      return json.writeValueAsBytes(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every result can be written as JSON", e);
    }
  }
}
