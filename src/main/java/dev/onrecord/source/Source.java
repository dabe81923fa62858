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

  /** The URL; null if the source is only known by title and date. */
  public String url;

  /**
   * The key of the URL; unique. Null without a URL, or if another source had the key when the rule
   * for keys changed.
   */
  String urlKey;

  public String title;

  /** The title as a name key, with a space before each word. */
  String titleKey;

  /** The writer; never the speaker. */
  public String author;

  /** An organization, mapped as a subject: H2 runs a query instead of a join for a subtype. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Subject publisher;

  /** The date of publication, not of anything said in it. */
  public EdtfDate published;

  @Enumerated(EnumType.STRING)
  public SourceKind kind;

  public String archivedUrl;

  /** Whether only drafts have reported it so far. Only editors see such a source. */
  public boolean draft;

  @Override
  public String address() {
    return id.toString();
  }

  @Override
  public boolean isHidden() {
    return draft;
  }

  /** Equality by id, since one object may be an unloaded proxy. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Source that && id.equals(that.key());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A method, which unlike a field also works on a proxy. */
  UUID key() {
    return id;
  }
}
