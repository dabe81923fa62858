package dev.onrecord.platform.http;

/** What bodies are, beside JSON. */
public final class MediaTypes {

  public static final String PROBLEM_JSON = "application/problem+json";
  public static final String NDJSON = "application/x-ndjson";
  public static final String CSV = "text/csv";
  public static final String JSON_LD = "application/ld+json";
  public static final String ATOM = "application/atom+xml";
  public static final String JSON_FEED = "application/feed+json";

  /** Behind a type that is not JSON: whoever takes anything gets JSON, whose quality is 1. */
  public static final String AFTER_JSON = ";qs=0.5";

  private MediaTypes() {}
}
