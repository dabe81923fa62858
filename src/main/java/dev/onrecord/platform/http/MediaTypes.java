package dev.onrecord.platform.http;

/** The media types of bodies other than JSON. */
public final class MediaTypes {

  public static final String PROBLEM_JSON = "application/problem+json";
  public static final String NDJSON = "application/x-ndjson";
  public static final String CSV = "text/csv";
  public static final String JSON_LD = "application/ld+json";
  public static final String ATOM = "application/atom+xml";
  public static final String JSON_FEED = "application/feed+json";

  /** Appended to types other than JSON, so that clients that accept anything get JSON. */
  public static final String AFTER_JSON = ";qs=0.5";

  private MediaTypes() {}
}
