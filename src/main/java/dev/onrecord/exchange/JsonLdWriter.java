package dev.onrecord.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.edtf.IsoDate;
import dev.onrecord.platform.json.JsonTree;
import dev.onrecord.platform.json.Utf8Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes one JSON-LD 1.1 document with the vocabulary of schema.org. Exact words are a Quotation;
 * paraphrases are a Claim, and so are words that turned out not to be the speaker's.
 */
final class JsonLdWriter implements StatementWriter {

  private static final Map<String, String> SUBJECTS =
      Map.of(
          "person", "Person",
          "organization", "Organization",
          "model", "SoftwareApplication",
          "topic", "DefinedTerm");

  private static final Map<String, String> SOURCES =
      Map.of(
          "article", "Article",
          "post", "SocialMediaPosting",
          "video", "VideoObject",
          "audio", "AudioObject",
          "paper", "ScholarlyArticle",
          "book", "Book");

  /** The reasons of withdrawals after which the words are not the speaker's. */
  private static final Set<String> NOT_BY_SPEAKER = Set.of("fabricated", "misattributed");

  private final String base;
  private boolean first = true;

  /**
   * @param base the base of relative URLs
   */
  JsonLdWriter(String base) {
    this.base = base;
  }

  @Override
  public byte[] begin() {
    ObjectNode context = object();
    context.put("@vocab", "https://schema.org/").put("@base", base);
    return utf8("{\"@context\":%s,\"@graph\":[".formatted(context));
  }

  @Override
  public byte[] write(List<Utf8Json> statements) {
    ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    for (Utf8Json statement : statements) {
      nodes.writeBytes(utf8(first ? "\n" : ",\n"));
      nodes.writeBytes(JsonTree.bytes(node(JsonTree.of(statement))));
      first = false;
    }
    return nodes.toByteArray();
  }

  @Override
  public byte[] end() {
    return utf8("\n]}\n");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode node(JsonNode statement) {
    boolean isBySpeaker = !NOT_BY_SPEAKER.contains(statement.at("/withdrawal/reason").asText());
    boolean isQuotation = isBySpeaker && statement.get("form").asText().equals("direct");
    ObjectNode node = node(statement.at("/urls/self"), isQuotation ? "Quotation" : "Claim");
    node.put("identifier", "urn:uuid:" + statement.get("id").asText());
    copy(statement, "text", node, "text");
    if (!statement.get("language").asText().equals("und")) {
      copy(statement, "language", node, "inLanguage");
    }
    node.set(isBySpeaker ? "creator" : "mentions", subject(statement.get("speaker")));
    date(statement, "said", node, "dateCreated");
    ArrayNode about = node.putArray("about");
    statement.get("about").forEach(link -> about.add(subject(link.get("subject"))));
    ArrayNode sources = node.putArray("isBasedOn");
    statement
        .get("appearances")
        .forEach(appearance -> sources.add(source(appearance.get("source"))));
    JsonNode answered = statement.at("/replyContext/statement/self");
    if (!answered.isMissingNode()) {
      node.putObject("citation").set("@id", answered);
    }
    copy(statement, "status", node, "creativeWorkStatus");
    if (statement.has("withdrawal")) {
      node.set("correction", correction(statement.get("withdrawal")));
    }
    copy(statement, "recordedAt", node, "sdDatePublished");
    copy(statement, "updatedAt", node, "dateModified");
    return node;
  }

  private static ObjectNode node(JsonNode id, String type) {
    ObjectNode node = object();
    node.set("@id", id);
    return node.put("@type", type);
  }

  /** Why a statement was withdrawn. */
  private static ObjectNode correction(JsonNode withdrawal) {
    ObjectNode node = object().put("@type", "CorrectionComment");
    copy(withdrawal, "reason", node, "name");
    copy(withdrawal, "note", node, "text");
    copy(withdrawal, "at", node, "datePublished");
    JsonNode superseding = withdrawal.at("/supersededBy/self");
    if (!superseding.isMissingNode()) {
      node.putObject("citation").set("@id", superseding);
    }
    return node;
  }

  /** A day or time as the given property; any other date as a period, with its EDTF text. */
  private static void date(JsonNode from, String field, ObjectNode to, String exactAs) {
    if (from.has(field)) {
      EdtfDate date = EdtfDate.parse(from.get(field).asText());
      IsoDate iso = IsoDate.of(date);
      to.put(iso.isExact() ? exactAs : "temporalCoverage", iso.text());
      if (!iso.isExact()) {
        to.put("temporal", date.text());
      }
    }
  }

  private static ObjectNode subject(JsonNode subject) {
    ObjectNode node = node(subject.get("self"), SUBJECTS.get(subject.get("type").asText()));
    copy(subject, "name", node, "name");
    return node;
  }

  private static ObjectNode source(JsonNode source) {
    ObjectNode node =
        node(source.get("self"), SOURCES.getOrDefault(source.get("kind").asText(), "CreativeWork"));
    copy(source, "title", node, "name");
    copy(source, "url", node, "url");
    copy(source, "author", node, "author");
    if (source.has("publisher")) {
      node.set("publisher", subject(source.get("publisher")));
    }
    date(source, "published", node, "datePublished");
    copy(source, "archivedUrl", node, "archivedAt");
    return node;
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String as) {
    if (from.has(field)) {
      to.set(as, from.get(field));
    }
  }
}
