package dev.onrecord.platform.problem;

import dev.onrecord.platform.EnumNames;

/** Every kind of problem that the service answers with (RFC 9457), in one place. */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "The request is not HTTP",
      "The head of the request breaks RFC 9112, such as by two `Host` headers, or by a body whose end two readers could find"
          + " in two places. The connection is closed."),
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "The request body could not be read as JSON: a bracket is missing, a key stands twice, or the text is not UTF-8."),
  INVALID_BODY(
      400,
      "The body does not fit",
      "The body is JSON, but some of its fields are missing, unknown, of the wrong type or out of bounds. Each"
          + " entry of `violations` names a field and says what is expected of it."),
  INVALID_PARAMETER(
      400,
      "A parameter does not fit",
      "A query parameter, path segment or header holds a value that is not accepted. Each entry of `violations`"
          + " names the parameter and says what is expected of it."),
  UNKNOWN_PARAMETER(
      400,
      "Unknown query parameter",
      "The operation has no query parameter of that name. It is refused rather than ignored, because a misspelt"
          + " filter would silently widen the result."),
  REPEATED_PARAMETER(
      400,
      "Repeated query parameter",
      "A query parameter that takes one value was given twice. Few may be repeated, and say so."),
  UNKNOWN_NAME(
      400,
      "Nothing of that name",
      "A name in the query matches no subject by slug, name, alias or word of a name. `candidates` lists the"
          + " nearest names."),
  AMBIGUOUS_NAME(
      400,
      "The name could mean several",
      "A name in the query matches two or more subjects equally well. The service does not guess: choose one of"
          + " `candidates` and ask by its slug."),
  UNKNOWN_SUBJECT(
      400,
      "No such subject",
      "The body refers to a person, organization, AI model or topic by a slug that is not in the record."),
  UNKNOWN_SOURCE(
      400,
      "No such source",
      "The request refers to a source by an id or url that is not in the record."),
  UNKNOWN_STATEMENT(
      400,
      "No such statement",
      "The body refers to a statement by an id that is not in the record."),
  WRONG_SUBJECT_TYPE(
      400,
      "The subject is of another type",
      "The body refers to a subject of a type that cannot stand there: a topic cannot speak, a person cannot"
          + " publish."),
  FUTURE_DATE(
      400,
      "Said in the future",
      "The date on which a statement was said begins after the moment at which it was recorded."),
  INVALID_CURSOR(
      400,
      "The cursor is not of this query",
      "A cursor is only valid as the service gave it, with the query that it came from. Start again without it."),
  NOT_AUTHENTICATED(
      401,
      "Say who you are",
      "Reading is public; writing, and reading drafts, is for editors. Send the credentials of a user (HTTP Basic), or a bearer"
          + " token where the service takes them; `WWW-Authenticate` says which. Without users the service is"
          + " read-only."),
  FORBIDDEN(
      403,
      "Not allowed",
      "Your role does not suffice: editors write, and admins also merge, redact, and import with kept times."),
  NOT_FOUND(404, "Not found", "There is nothing at this address."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "This address does not take that method. The header `Allow` lists those it does."),
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "None of the media types in the header `Accept` can be served at this address."),
  REQUEST_TIMEOUT(
      408,
      "The request came too slowly",
      "The request body did not arrive in the time that a body may take. The connection is closed."),
  SLUG_TAKEN(
      409,
      "The slug is taken",
      "Another subject already has this slug. Slugs are unique over people, organizations, AI models and topics."),
  ID_TAKEN(409, "The id is taken", "There is already an item with the id that the body brought."),
  DUPLICATE_STATEMENT(
      409,
      "The statement is already there",
      "The same speaker has a statement with the same words and an overlapping date. `existing` is its address. If you"
          + " have a new source for it, add an appearance to it."),
  DUPLICATE_SOURCE(
      409,
      "The source is already there",
      "There is already a source with this url. `existing` is its address."),
  DUPLICATE_APPEARANCE(
      409,
      "The appearance is already there",
      "The statement already has an appearance in this source."),
  IN_USE(
      409,
      "Something refers to it",
      "The item cannot be deleted while other items refer to it. `references` counts them by kind."),
  PUBLISHED_STATEMENT(
      409,
      "Published statements are not deleted",
      "A published statement is withdrawn with a reason, so that nobody who quoted it finds nothing in its place."),
  NOT_PUBLISHED(
      409,
      "The statement is not published",
      "Only a published statement can be withdrawn or merged: a draft is deleted, and one that is withdrawn already is"
          + " reinstated first."),
  DIFFERING_STANCES(
      409,
      "The stances differ",
      "What is to become one has different stances toward the same subject. `statements` lists where. Say in `stanceOf`"
          + " whose stance holds."),
  EQUAL_STATEMENTS(
      409,
      "They have said the same",
      "The two subjects have statements with the same words and overlapping dates, which would be one speaker's after the"
          + " merge. `pairs` lists them: merge these statements first."),
  REPLY_TO_ITSELF(
      409,
      "It would answer itself",
      "The statement that is to be kept answers, at however many removes, the one that is merged into it."),
  MERGE_TOO_LARGE(
      409,
      "There is too much to merge",
      "More refers to the one that is merged away than one merge moves, or the two together have more parts than one item"
          + " may have. Merge the smaller into the larger one, or shorten them first."),
  CONFLICT(
      409,
      "Somebody else wrote at the same moment",
      "The write met another one of the same item. Read the item again and repeat the write."),
  VERSION_MISMATCH(
      412,
      "The item has changed",
      "The version in `If-Match` or in the body is not the current one: somebody has edited the item since it was"
          + " read. Read it again, and repeat the edit on what you find."),
  BODY_TOO_LARGE(
      413, "The body is too large", "The request body is longer than the service accepts."),
  URI_TOO_LONG(
      414, "The address is too long", "The request line is longer than the service accepts."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "The body is of a media type that this address does not take. Send `Content-Type: application/json`."),
  VERSION_REQUIRED(
      428,
      "Say which version you edit",
      "An edit needs the header `If-Match` with the item's ETag, or the item's `version` in the body, so that"
          + " two editors never overwrite each other unseen."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "Too many requests came from this client of late, they took too much processor time, or it has as many exports,"
          + " imports or streams of changes as one client may have. Try again after `Retry-After` seconds; `RateLimit` says"
          + " how many requests are left."),
  HEADERS_TOO_LARGE(
      431,
      "The headers are too large",
      "The request's headers are longer than the service accepts."),
  REDACTED(
      451,
      "Erased for legal reasons",
      "What was at this address was erased for legal reasons. `at` says when, `by` in what role, and `reason` why."),
  INTERNAL_ERROR(
      500,
      "Something went wrong here",
      "The service failed in a way that it did not foresee. The log has the details."),
  INDEX_NOT_READY(
      503,
      "The index is not ready",
      "Text and facets are answered from an index, which is being built from the record at the moment. Try again after"
          + " `Retry-After` seconds; queries without `q` and `facets` are answered meanwhile."),
  TOO_SLOW(
      503,
      "The query took too long",
      "The database or the index could not answer this query in the time that a query may take. A narrower one may"
          + " be answered; so may this one, when there is less to do."),
  OVERLOADED(
      503,
      "Too much at once",
      "More is asked at the moment than the service can do. Try again after `Retry-After` seconds."),
  UNAVAILABLE(
      503,
      "Not available for now",
      "The database cannot be reached, is too busy to answer in time, or has no room on its disk for what is written. Try"
          + " again after `Retry-After` seconds.");

  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /** The type for an HTTP status, where nothing more is known of the failure. */
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> BODY_TOO_LARGE;
      case 414 -> URI_TOO_LONG;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 431 -> HEADERS_TOO_LARGE;
      default -> status >= 400 && status < 500 ? INVALID_PARAMETER : INTERNAL_ERROR;
    };
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String explanation() {
    return explanation;
  }

  /** The last segment of the type's address. */
  public String slug() {
    return EnumNames.kebab(this);
  }

  /** The type's address, which resolves to a page that explains it. */
  public String path() {
    return "/problems/" + slug();
  }
}
