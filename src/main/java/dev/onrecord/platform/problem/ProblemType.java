package dev.onrecord.platform.problem;

import dev.onrecord.platform.EnumNames;

/** Every problem type that the service returns (RFC 9457). */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "The request is not HTTP",
      "The head of the request violates RFC 9112, for example with two `Host` headers or with an ambiguous body length. The"
          + " connection is closed."),
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "The request body could not be read as JSON: a bracket is missing, a key is repeated, or the text is not UTF-8."),
  INVALID_BODY(
      400,
      "Invalid body",
      "The body is JSON, but some of its fields are missing, unknown, of the wrong type or out of bounds. Each"
          + " entry of `violations` names a field and says what is expected."),
  INVALID_PARAMETER(
      400,
      "Invalid parameter",
      "A query parameter, path segment or header has an invalid value. Each entry of `violations`"
          + " names the parameter and says what is expected."),
  UNKNOWN_PARAMETER(
      400,
      "Unknown query parameter",
      "The operation has no query parameter of that name. It is refused rather than ignored, because a misspelled"
          + " filter would silently widen the result."),
  REPEATED_PARAMETER(
      400,
      "Repeated query parameter",
      "A query parameter that takes one value was given more than once. The documentation names the few that may be repeated."),
  UNKNOWN_NAME(
      400,
      "Unknown name",
      "A name in the query matches no subject by slug, name, alias or word of a name. `candidates` lists the"
          + " nearest names."),
  AMBIGUOUS_NAME(
      400,
      "Ambiguous name",
      "A name in the query matches two or more subjects equally well. The service does not guess: choose one of"
          + " `candidates` and use its slug."),
  UNKNOWN_SUBJECT(
      400,
      "Unknown subject",
      "The body refers to a person, organization, AI model or topic by a slug that is not in the record."),
  UNKNOWN_SOURCE(
      400,
      "Unknown source",
      "The request refers to a source by an id or url that is not in the record."),
  UNKNOWN_STATEMENT(
      400,
      "Unknown statement",
      "The body refers to a statement by an id that is not in the record."),
  WRONG_SUBJECT_TYPE(
      400,
      "Wrong type of subject",
      "The body refers to a subject of a type that is not allowed there: a topic cannot speak, a person cannot"
          + " publish."),
  FUTURE_DATE(
      400,
      "Said in the future",
      "The date on which the statement was made begins after the time at which it was recorded."),
  INVALID_CURSOR(
      400,
      "Invalid cursor",
      "A cursor is only valid unchanged and with the query that returned it. Start again without it."),
  NOT_AUTHENTICATED(
      401,
      "Not authenticated",
      "Reading is public; only editors write and read drafts. Send the credentials of a user (HTTP Basic), or a bearer"
          + " token if the service accepts them; `WWW-Authenticate` says which. Without users the service is"
          + " read-only."),
  FORBIDDEN(
      403,
      "Not allowed",
      "Your role does not allow this: editors write; admins also merge, redact, keep times on import, and see webhooks."),
  NOT_FOUND(404, "Not found", "There is nothing at this URL."),
  METHOD_NOT_ALLOWED(
      405,
      "Method not allowed",
      "This URL does not support the method. The `Allow` header lists those it does."),
  NOT_ACCEPTABLE(
      406,
      "Not acceptable",
      "None of the media types in the `Accept` header are available at this URL."),
  REQUEST_TIMEOUT(
      408,
      "The request was too slow",
      "The request body did not arrive within the time limit. The connection is closed."),
  SLUG_TAKEN(
      409,
      "The slug is taken",
      "Another subject already has this slug. Slugs are unique across people, organizations, AI models and topics."),
  ID_TAKEN(409, "The id is taken", "An item with the id in the body already exists."),
  DUPLICATE_STATEMENT(
      409,
      "Duplicate statement",
      "The same speaker has a statement with the same words and an overlapping date. `existing` is its URL. If you"
          + " have a new source for it, add an appearance to it. If this is another statement, list the existing one in"
          + " `distinctFrom`."),
  DUPLICATE_SOURCE(
      409, "Duplicate source", "A source with this url already exists. `existing` is its URL."),
  DUPLICATE_APPEARANCE(
      409, "Duplicate appearance", "The statement already has an appearance in this source."),
  IN_USE(
      409,
      "The item is in use",
      "The item cannot be deleted while other items refer to it. `references` counts them by kind."),
  PUBLISHED_STATEMENT(
      409,
      "Published statements are not deleted",
      "A published statement is withdrawn with a reason, so that links to it keep working."),
  NOT_PUBLISHED(
      409,
      "The statement is not published",
      "Only a published statement can be withdrawn or merged. Delete a draft; reinstate a withdrawn statement"
          + " first."),
  DIFFERING_STANCES(
      409,
      "The stances differ",
      "The merge would combine different stances toward the same subject. `statements` lists them. Set `stanceOf` to"
          + " the item whose stance should win."),
  EQUAL_STATEMENTS(
      409,
      "Both made the same statement",
      "The two subjects have statements with the same words and overlapping dates, which would be duplicates after the"
          + " merge. `pairs` lists them: merge these statements first."),
  REPLY_TO_ITSELF(
      409,
      "The statement would reply to itself",
      "The statement to keep replies, directly or indirectly, to the one that is merged into it."),
  TOO_MANY_WEBHOOKS(
      409, "Too many webhooks", "The service has as many webhooks as it can. Delete one first."),
  MERGE_TOO_LARGE(
      409,
      "The merge is too large",
      "More items refer to the merged item than one merge can move, or the two together have more parts than an item may"
          + " have. Merge the smaller into the larger, or remove parts first."),
  ALREADY_RUNNING(
      409,
      "Already running",
      "The operation runs once at a time on a node, and somebody else, or the schedule, has started it. Try again when it"
          + " has ended."),
  BACKUP_UNSUPPORTED(
      409,
      "The database makes its own backups",
      "The service only backs up an embedded database in a file. A database server has tools of its own, such as `pg_dump`"
          + " and `pg_basebackup`."),
  CONFLICT(
      409,
      "Conflicting write",
      "Another client wrote the same item at the same time. Read the item again and repeat the write."),
  VERSION_MISMATCH(
      412,
      "The item has changed",
      "The version in `If-Match` or in the body is not current: the item was edited after you read it. Read it again"
          + " and repeat the edit."),
  BODY_TOO_LARGE(
      413, "The body is too large", "The request body is longer than the service accepts."),
  URI_TOO_LONG(414, "The URL is too long", "The request line is longer than the service accepts."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Unsupported media type",
      "This URL does not accept a body of this media type. The detail lists those that it accepts; most take `application/json`."),
  VERSION_REQUIRED(
      428,
      "Version required",
      "An edit needs the `If-Match` header with the item's ETag, or the item's `version` in the body, so that"
          + " two editors never overwrite each other by accident."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "This client has sent too many requests, has used too much CPU time, or has reached its limit of simultaneous exports,"
          + " imports or change streams. Try again after `Retry-After` seconds; `RateLimit` says how many requests are"
          + " left."),
  HEADERS_TOO_LARGE(
      431,
      "The headers are too large",
      "The request's headers are longer than the service accepts."),
  REDACTED(
      451,
      "Erased for legal reasons",
      "The content at this URL was erased for legal reasons. `at` says when, `by` in what role, and `reason` why."),
  INTERNAL_ERROR(
      500, "Internal error", "The service failed unexpectedly. Its log has the details."),
  INDEX_NOT_READY(
      503,
      "The index is not ready",
      "Text search and facets need an index, which is being rebuilt. Try again after `Retry-After` seconds; queries"
          + " without `q` and `facets` work meanwhile."),
  TOO_SLOW(
      503,
      "The query took too long",
      "The database or the index could not answer this query within the time limit. Narrow the query, or try again when"
          + " the service is less busy."),
  OVERLOADED(
      503,
      "The service is overloaded",
      "The service has more requests than it can handle. Try again after `Retry-After` seconds."),
  UNAVAILABLE(
      503,
      "Temporarily unavailable",
      "The database cannot be reached, is too busy to answer in time, or its disk is full. Try again after `Retry-After`"
          + " seconds.");

  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /** The type for an HTTP status when nothing else is known of the failure. */
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

  /** The last segment of the type's URL. */
  public String slug() {
    return EnumNames.kebab(this);
  }

  /** The type's URL, which resolves to its explanation. */
  public String path() {
    return "/problems/" + slug();
  }
}
