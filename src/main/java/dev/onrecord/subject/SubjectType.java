package dev.onrecord.subject;

import dev.onrecord.change.EntityType;

/** The types of subjects. */
public enum SubjectType {
  PERSON("people", EntityType.PERSON),
  ORGANIZATION("organizations", EntityType.ORGANIZATION),
  MODEL("models", EntityType.MODEL),
  TOPIC("topics", EntityType.TOPIC);

  private final String collection;
  private final EntityType entityType;

  SubjectType(String collection, EntityType entityType) {
    this.collection = collection;
    this.entityType = entityType;
  }

  /** The URL of the subject with a slug. */
  public String path(String slug) {
    return "/" + collection + "/" + slug;
  }

  public EntityType entityType() {
    return entityType;
  }

  /** Whether subjects of this type can speak. */
  public boolean canSpeak() {
    return this == PERSON || this == ORGANIZATION;
  }
}
