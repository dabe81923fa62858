package dev.onrecord.platform.operation;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LINK;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Declares how operations of a kind respond. Each kind is an annotation below; every operation in
 * the OpenAPI document has exactly one, whose {@code value} describes its successful response. The
 * document adds what follows from other declarations: 304 for a GET with an ETag, 403 for a role
 * that is required or may be, 408, 413 and 415 for a body.
 */
@Target(ElementType.ANNOTATION_TYPE)
public @interface OperationKind {

  /** The status of the successful response. */
  int status() default 200;

  /** The headers of the successful response. */
  String[] headers() default {};

  /** The statuses of problems, in addition to those that every operation may return. */
  int[] problems() default {};

  /** Parameters that the method reads only to refuse them with an explanation. */
  String[] hiddenParameters() default {};

  /** A list in pages. */
  @OperationKind(headers = {ETAG, LINK})
  @Target(ElementType.METHOD)
  @interface ListsItems {
    String value() default "The requested representation";

    int[] problems() default {};
  }

  /** A list of the best matches, in one page. */
  @OperationKind(headers = ETAG)
  @Target(ElementType.METHOD)
  @interface SuggestsItems {
    String value() default "The requested representation";
  }

  /** A result computed from the record. */
  @OperationKind(headers = ETAG)
  @Target(ElementType.METHOD)
  @interface ComputesResult {
    String value();
  }

  /** A result computed from the body of a request. Nobody sends that twice, so it has no ETag. */
  @OperationKind
  @Target(ElementType.METHOD)
  @interface EvaluatesBody {
    String value();
  }

  /** An item at its URL. */
  @OperationKind(headers = ETAG, problems = 404)
  @Target(ElementType.METHOD)
  @interface ReadsItem {
    String value() default "The requested representation";
  }

  /** The changes of an item, in pages. */
  @OperationKind(
      headers = {ETAG, LINK},
      problems = 404)
  @Target(ElementType.METHOD)
  @interface ReadsHistory {
    String value() default "The requested representation";
  }

  /** Texts that change only with the version of the service, and therefore have no ETag. */
  @OperationKind
  @Target(ElementType.METHOD)
  @interface Explains {
    String value() default "The requested representation";

    int[] problems() default {};
  }

  /** A new item, at a URL of its own. */
  @OperationKind(
      status = 201,
      headers = {ETAG, LOCATION},
      problems = 409)
  @Target(ElementType.METHOD)
  @interface CreatesItem {
    String value() default "The current item";
  }

  /** A new part of an item; the response is the item. */
  @OperationKind(
      status = 201,
      headers = {ETAG, LOCATION},
      problems = {404, 409, 412})
  @Target(ElementType.METHOD)
  @interface AddsToItem {
    String value() default "The current item";

    int[] problems() default {};
  }

  /** An edit of the version that the client has read. */
  @OperationKind(
      headers = ETAG,
      problems = {404, 409, 412, 428})
  @Target(ElementType.METHOD)
  @interface EditsItem {
    String value() default "The current item";
  }

  /** A deletion of the version that the client has read. */
  @OperationKind(
      status = 204,
      problems = {404, 409, 412, 428})
  @Target(ElementType.METHOD)
  @interface DeletesItem {
    String value() default "Deleted";
  }

  /** A stream of any length. It has no ETag, since that is only known at its end. */
  @OperationKind(hiddenParameters = {"limit", "cursor", "total", "facets"})
  @Target(ElementType.METHOD)
  @interface StreamsItems {
    String value() default "The requested representation";

    int[] problems() default {};
  }

  /** A feed: pages of one size, in an order of its own. */
  @OperationKind(
      headers = ETAG,
      problems = 403,
      hiddenParameters = {"limit", "total", "facets", "sort"})
  @Target(ElementType.METHOD)
  @interface ServesFeed {
    String value() default "The requested representation";
  }

  /** Settings of the service, which are no items of the record and have no ETag. */
  @OperationKind
  @Target(ElementType.METHOD)
  @interface ReadsSettings {
    String value() default "The current settings";
  }

  /** One such setting. */
  @OperationKind(problems = 404)
  @Target(ElementType.METHOD)
  @interface ReadsSetting {
    String value() default "The current setting";
  }

  /** A new setting, at a URL of its own. */
  @OperationKind(status = 201, headers = LOCATION, problems = 409)
  @Target(ElementType.METHOD)
  @interface CreatesSetting {
    String value() default "The new setting";
  }

  /** The deletion of a setting. */
  @OperationKind(status = 204, problems = 404)
  @Target(ElementType.METHOD)
  @interface DeletesSetting {
    String value() default "Deleted";
  }

  /** Many writes, reported one by one. */
  @OperationKind(problems = 409)
  @Target(ElementType.METHOD)
  @interface ImportsItems {
    String value();
  }

  /** A long task on the service itself. It runs once at a time. */
  @OperationKind(problems = 409)
  @Target(ElementType.METHOD)
  @interface RunsTask {
    String value();
  }

  /** Operations on one item of this resource redirect once it is merged into another. */
  @Target(ElementType.TYPE)
  @interface RedirectsMerged {}

  /** Operations on one item of this resource return 451 once it is redacted. */
  @Target(ElementType.TYPE)
  @interface RefusesRedacted {}
}
