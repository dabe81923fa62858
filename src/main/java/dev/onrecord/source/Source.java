package dev.onrecord.source;

import dev.onrecord.change.VersionedEntity;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.subject.Subject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A document that reports statements. */
@Entity
@Table(name = "source")
public class Source extends VersionedEntity {

  @Id public UUID id;

  /** Where it is; null where it is only known by title and date. */
  public String url;

  /** The url as urls are compared; unique. */
  String urlKey;

  public String title;

  /** The title as names are compared, with a space before each word. */
  String titleKey;

  /** Who wrote it: never the speaker. */
  public String author;

  /** An organization; as a subject, since H2 takes a join with one type of them for a query. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Subject publisher;

  /** The reported date, not the date on which anything was said. */
  public EdtfDate published;

  @Enumerated(EnumType.STRING)
  public SourceKind kind;

  public String archivedUrl;

  /** Whether only drafts have reported it yet, so that only editors are shown it. */
  public boolean draft;

  /**
   * Two objects are one item if their key is the same: one may be a proxy that is not loaded yet.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Source that && id.equals(that.key());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A method, unlike a field, is answered by a proxy too. */
  UUID key() {
    return id;
  }
}
