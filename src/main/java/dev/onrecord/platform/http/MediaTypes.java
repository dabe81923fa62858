package dev.onrecord.platform.http;

import java.util.List;

/** The media types of bodies other than JSON. */
public final class MediaTypes {

  public static final String PROBLEM_JSON = "application/problem+json";
  public static final String NDJSON = "application/x-ndjson";
  public static final String CSV = "text/csv";
  public static final String JSON_LD = "application/ld+json";
  public static final String ATOM = "application/atom+xml";
  public static final String JSON_FEED = "application/feed+json";

  /** Other names of {@link #NDJSON}. */
  public static final String NDJSON_REGISTERED = "application/ndjson";

  public static final String JSON_LINES = "application/jsonl";

  /** The media types of bodies that are read line by line as they arrive. */
  static final List<String> LINES = List.of(NDJSON, NDJSON_REGISTERED, JSON_LINES, CSV);

  /** Every media type that responses may have, in the order of preference. */
  static final List<String> PRODUCED =
      List.of(
          "application/json",
          NDJSON,
          CSV,
          JSON_LD,
          ATOM,
          JSON_FEED,
          "text/event-stream",
          "text/plain",
          "text/html",
          "application/yaml",
          "application/openmetrics-text");

  /** Appended to types other than JSON, so that clients that accept anything get JSON. */
  public static final String AFTER_JSON = ";qs=0.5";

  private MediaTypes() {}
}
