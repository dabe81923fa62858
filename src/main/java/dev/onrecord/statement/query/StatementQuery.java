package dev.onrecord.statement.query;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.statement.entity.Form;
import dev.onrecord.statement.entity.LanguageTag;
import dev.onrecord.statement.entity.Medium;
import dev.onrecord.statement.entity.Stance;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What may be asked of the list of statements. Bound as text, so that every fault is told in our
 * words.
 */
public class StatementQuery {

  private static final String NAME =
      "Any slug, name, alias or word of a name that means one subject";

  @QueryParam("speaker")
  @Parameter(description = "Who said it, a person or an organization, such as `musk`. " + NAME)
  public String speaker;

  @QueryParam("person")
  @Parameter(description = "The person who said it. " + NAME, example = "musk")
  public String person;

  @QueryParam("organization")
  @Parameter(description = "The organization that said it, such as `meta`. " + NAME)
  public String organization;

  @QueryParam("about")
  @Parameter(
      description =
          "What it is about: a person, organization, AI model or topic. May be repeated: all must hold. "
              + NAME,
      schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 10))
  public List<String> about;

  @QueryParam("topic")
  @Parameter(description = "The topic that it is about, such as `open-source-ai`. " + NAME)
  public String topic;

  @QueryParam("model")
  @Parameter(description = "The AI model that it is about, such as `llama-3.1`. " + NAME)
  public String model;

  @QueryParam("stance")
  @Parameter(
      description = "The stance toward each of the subjects asked for; where none is, toward any",
      schema = @Schema(implementation = Stance.class))
  public String stance;

  @QueryParam("replyTo")
  @Parameter(
      description = "The person or organization that it answers, such as `karpathy`. " + NAME)
  public String replyTo;

  @QueryParam("from")
  @Parameter(
      description = "The window begins with the first second of this EDTF date, such as `2023`",
      schema = @Schema(implementation = EdtfDate.class))
  public String from;

  @QueryParam("to")
  @Parameter(
      description = "The window ends with the last second of this EDTF date, such as `2024-01`",
      schema = @Schema(implementation = EdtfDate.class))
  public String to;

  @QueryParam("dates")
  @Parameter(
      description =
          "`possible`: the statement's date overlaps the window; `certain`: it lies wholly inside, which an open or"
              + " approximate date never does",
      schema = @Schema(implementation = DateMatch.class, defaultValue = "possible"))
  public String dates;

  @QueryParam("medium")
  @Parameter(description = "The kind of occasion", schema = @Schema(implementation = Medium.class))
  public String medium;

  @QueryParam("form")
  @Parameter(
      description = "Exact words or a paraphrase",
      schema = @Schema(implementation = Form.class))
  public String form;

  @QueryParam("language")
  @Parameter(
      description = "The language of the text (BCP 47), such as `en`",
      schema =
          @Schema(
              type = SchemaType.STRING,
              maxLength = LanguageTag.MAX_LENGTH,
              pattern = LanguageTag.PATTERN))
  public String language;

  @QueryParam("source")
  @Parameter(description = "A source that reports it, by its id or url")
  public String source;

  @QueryParam("status")
  @Parameter(
      description = "Where it stands in its life; `draft` and `any` are for editors",
      schema = @Schema(implementation = StatusFilter.class, defaultValue = "published"))
  public String status;

  @QueryParam("q")
  @Parameter(
      description =
          "Words that must all occur in the text, or else in the names of its speaker or subjects; `\"a phrase\"`, `-not`,"
              + " `a | b` (either of two neighbours), `begin*`. Words are stemmed as in English (`open-sourcing` is found by"
              + " `open source`), accents and kinds of quotation marks do not matter. What is not an operator in its place is"
              + " text; empty is as if absent",
      schema = @Schema(type = SchemaType.STRING, maxLength = 500))
  public String q;

  @QueryParam("facets")
  @Parameter(
      description =
          "What to count the whole result by. Each ignores its own filter, and lists the 50 most frequent",
      style = ParameterStyle.FORM,
      explode = Explode.FALSE,
      schema = @Schema(type = SchemaType.ARRAY, implementation = Facet.class, maxItems = 8))
  public String facets;

  @QueryParam("sort")
  @Parameter(
      description =
          "`-said`: by the end of the date on which it was said, newest first; `said`: the reverse; `-recorded`: newest in"
              + " the record first; `-updated`: newest edit first; `relevance`: best match first, the first 10,000, the default with `q` and only with it",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"-said", "said", "-recorded", "-updated", "relevance"},
              defaultValue = "-said"))
  public String sort;

  @QueryParam("limit")
  @Parameter(
      description = "The most items on the page",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public String limit;

  @QueryParam("cursor")
  @Parameter(
      description =
          "Where the page begins: opaque, from `next`, and only good with the query that it came from")
  public String cursor;

  @QueryParam("total")
  @Parameter(
      description = "`capped`: counted up to 1,000; `exact`: counted to the end; `none`: left out",
      schema = @Schema(implementation = TotalMode.class, defaultValue = "capped"))
  public String total;
}
