package dev.onrecord.subject;

import dev.onrecord.change.EntityType;

/** The four types of subject. */
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

  /** The address of the subject with that slug. */
  public String path(String slug) {
    return "/" + collection + "/" + slug;
  }

  public EntityType entityType() {
    return entityType;
  }

  /** Whether a subject of this type can say something: topics and models cannot. */
  public boolean canSpeak() {
    return this == PERSON || this == ORGANIZATION;
  }
}
