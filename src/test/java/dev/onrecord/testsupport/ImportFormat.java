package dev.onrecord.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Converts views to the import format by hand, to compare with the log. */
public final class ImportFormat {

  private ImportFormat() {}

  public static JsonNode of(JsonNode shown) {
    ObjectNode item = shown.deepCopy();
    item.remove(List.of("updatedAt", "version", "urls", "highlight"));
    for (String field : List.of("speaker", "developer", "publisher")) {
      key(item, field, "slug");
    }
    item.path("affiliations").forEach(part -> key((ObjectNode) part, "organization", "slug"));
    item.path("about").forEach(part -> key((ObjectNode) part, "subject", "slug"));
    for (JsonNode part : item.path("appearances")) {
      key((ObjectNode) part, "source", "id");
      if (!part.get("primary").asBoolean()) {
        ((ObjectNode) part).remove("primary");
      }
    }
    if (item.has("replyContext")) {
      ObjectNode reply = (ObjectNode) item.get("replyContext");
      key(reply, "speaker", "slug");
      if (reply.has("statement")) {
        key(reply, "statement", "id");
        reply.remove("speaker");
      }
    }
    if (item.has("withdrawal")) {
      key((ObjectNode) item.get("withdrawal"), "supersededBy", "id");
    }
    return item;
  }

  private static void key(ObjectNode item, String field, String key) {
    if (item.path(field).isObject()) {
      item.set(field, item.get(field).get(key));
    }
  }
}
