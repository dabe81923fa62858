package dev.onrecord.subject;

/** OpenAPI descriptions of the fields common to all subjects. */
public final class SubjectSchema {

  public static final String TYPE = "The type of subject; set by the service";
  public static final String SLUG =
      "The identifier in URLs: words of a-z and 0-9 joined by hyphens, unique across all subjects, never changed; derived"
          + " from the name if absent";
  public static final String NAME = "The display name";
  public static final String ALIASES = "Other names";
  public static final String DESCRIPTION = "A description of a few sentences";
  public static final String WIKIDATA_ID = "The Wikidata item";
  public static final String WIKIDATA = "^Q[1-9][0-9]{0,11}$";
  public static final String LINKS = "External pages about it";
  public static final String RECORDED_AT = "When it was added to the record; set by the service";
  public static final String UPDATED_AT = "When it was last edited";
  public static final String VERSION =
      "The number of edits; set by the service. In a PUT, the version that was edited, unless `If-Match` is set";

  private SubjectSchema() {}
}
