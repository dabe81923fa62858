package dev.onrecord.subject;

/** What OpenAPI says of the fields that all subjects share. */
public final class SubjectSchema {

  public static final String TYPE = "The type of subject; set by the service";
  public static final String SLUG =
      "The address: words of a-z and 0-9 joined by hyphens, unique over all subjects, never changed; made from the name"
          + " where it is left out";
  public static final String NAME = "The name, as it is shown";
  public static final String ALIASES = "Other names that it answers to";
  public static final String DESCRIPTION = "What it is, in a few sentences";
  public static final String WIKIDATA_ID = "The item in Wikidata";
  public static final String WIKIDATA = "^Q[1-9][0-9]{0,11}$";
  public static final String LINKS = "Pages about it elsewhere";
  public static final String RECORDED_AT = "When it came into the record; set by the service";
  public static final String UPDATED_AT = "When it was last edited";
  public static final String VERSION =
      "Counts the edits; set by the service. In a PUT it says which version was edited, where `If-Match` does not";

  private SubjectSchema() {}
}
