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

/** The parameters of lists of statements. Absent ones are null unless they have a default. */
public class StatementQuery {

  private static final String NAME =
      "Any slug, name, alias or word of a name that identifies one subject";

  @QueryParam("speaker")
  @Parameter(description = "The speaker, a person or an organization, such as `musk`. " + NAME)
  public String speaker;

  @QueryParam("person")
  @Parameter(description = "The speaker, a person. " + NAME, example = "musk")
  public String person;

  @QueryParam("organization")
  @Parameter(description = "The speaker, an organization, such as `meta`. " + NAME)
  public String organization;

  @QueryParam("about")
  @Parameter(
      description =
          "What it is about: a person, organization, AI model or topic. May be repeated: all must match. "
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
      description = "The stance toward each requested subject, or toward any subject",
      schema = @Schema(implementation = Stance.class))
  public Stance stance;

  @QueryParam("replyTo")
  @Parameter(
      description = "The person or organization that it replies to, such as `karpathy`. " + NAME)
  public String replyTo;

  @QueryParam("from")
  @Parameter(
      description = "The window begins at the first second of this EDTF date, such as `2023`",
      schema = @Schema(implementation = EdtfDate.class))
  public EdtfDate from;

  @QueryParam("to")
  @Parameter(
      description = "The window ends at the last second of this EDTF date, such as `2024-01`",
      schema = @Schema(implementation = EdtfDate.class))
  public EdtfDate to;

  @QueryParam("dates")
  @Parameter(
      description =
          "`possible`: the statement's date overlaps the window; `certain`: it lies wholly inside, which an open or"
              + " approximate date never does",
      schema =
          @Schema(title = "DateMatch", implementation = DateMatch.class, defaultValue = "possible"))
  public DateMatch dates = DateMatch.POSSIBLE;

  @QueryParam("medium")
  @Parameter(description = "The kind of occasion", schema = @Schema(implementation = Medium.class))
  public Medium medium;

  @QueryParam("form")
  @Parameter(
      description = "Exact words or a paraphrase",
      schema = @Schema(implementation = Form.class))
  public Form form;

  @QueryParam("language")
  @Parameter(
      description =
          "The language of the text (RFC 4647, basic filtering): `en` also matches `en-US`",
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
      description = "The status; `draft` and `any` are for editors",
      schema =
          @Schema(
              title = "StatusFilter",
              implementation = StatusFilter.class,
              defaultValue = "published"))
  public StatusFilter status;

  @QueryParam("q")
  @Parameter(
      description =
          "Words that must all occur in the text or in the names of its speaker or subjects; `\"a phrase\"`, `-not`,"
              + " `a | b` (either of two neighbors), `prefix*`. English stemming applies (`open source` finds"
              + " `open-sourcing`); accents and kinds of quotation marks are ignored. An operator out of place is"
              + " text; blank means absent",
      schema = @Schema(type = SchemaType.STRING, maxLength = 500))
  public String q;

  @QueryParam("facets")
  @Parameter(
      description =
          "The fields to count the whole result by. Each ignores its own filter and lists the 50 most frequent values",
      style = ParameterStyle.FORM,
      explode = Explode.FALSE,
      schema =
          @Schema(
              title = "Facet",
              type = SchemaType.ARRAY,
              implementation = Facet.class,
              maxItems = Facet.COUNT))
  public FacetSet facets;

  @QueryParam("sort")
  @Parameter(
      description =
          "`-said`: by the end of the date on which it was said, latest first; `said`: the reverse; `-recorded`: last"
              + " recorded first; `-updated`: last edited first; `relevance`: best match first, up to 10,000; the default with `q` and only allowed with it",
      schema =
          @Schema(
              type = SchemaType.STRING,
              title = "StatementSort",
              enumeration = {"-said", "said", "-recorded", "-updated", "relevance"},
              defaultValue = "-said"))
  public Sort sort;

  @QueryParam("limit")
  @Parameter(
      description = "The page size",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  public Integer limit;

  @QueryParam("cursor")
  @Parameter(
      description =
          "The start of the page: an opaque value from `next`, valid only with the same query")
  public String cursor;

  @QueryParam("total")
  @Parameter(
      description = "`capped`: counted up to 1,000; `exact`: counted to the end; `none`: left out",
      schema =
          @Schema(title = "TotalMode", implementation = TotalMode.class, defaultValue = "capped"))
  public TotalMode total;
}
