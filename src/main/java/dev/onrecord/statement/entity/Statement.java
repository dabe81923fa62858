package dev.onrecord.statement.entity;

import dev.onrecord.change.VersionedEntity;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.sql.EntityCollections;
import dev.onrecord.subject.Subject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;

/** One utterance or claim by one speaker at one time. */
@Entity
// Quarkus disables Hibernate Search unless an entity has this. The name of the index is in Mapping.
@Indexed
@Table(name = "statement")
public class Statement extends VersionedEntity {

  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Subject speaker;

  public String text;

  /** A hash of the normalized words, to find duplicates. */
  public String wordsHash;

  public String language;

  @Enumerated(EnumType.STRING)
  public Form form;

  /** When it was said, at any precision. */
  public EdtfDate said;

  /** The first second at which it may have been said. */
  public long saidEarliest;

  /** The last second at which it may have been said; never later than it was recorded. */
  public long saidLatest;

  /** Whether the date is bounded at both ends and not approximate. */
  public boolean saidCertain;

  @Enumerated(EnumType.STRING)
  public Medium medium;

  public String venue;

  /** See {@link #distinctFrom()}: ids, separated by spaces; null if there are none. */
  @Column(name = "distinct_from")
  private String distinctIds;

  /** The statement that this one replies to, if it is in the record. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Statement replyTo;

  /** Whom it replies to; the speaker of the statement, if it is in the record. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Subject replySpeaker;

  public String replyUrl;

  public String replySummary;

  @ElementCollection
  @CollectionTable(name = "statement_about", joinColumns = @JoinColumn(name = "statement_id"))
  @OrderColumn(name = "ordinal")
  public List<About> about = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "appearance", joinColumns = @JoinColumn(name = "statement_id"))
  @OrderColumn(name = "ordinal")
  public List<Appearance> appearances = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  public Status status;

  /** The withdrawal; null unless withdrawn. */
  @Embedded public Withdrawal withdrawal;

  /** The number of replies to a statement. */
  public static long repliesTo(UUID id) {
    return count("replyTo.id", id);
  }

  /** The URL of the statement with an id. */
  public static String path(UUID id) {
    return "/statements/" + id;
  }

  @Override
  public String address() {
    return id.toString();
  }

  @Override
  public boolean isHidden() {
    return status == Status.DRAFT;
  }

  /** Equality by id, since one object may be an unloaded proxy. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Statement that && id.equals(that.key());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Sets the status, also in the links that repeat it. */
  public void setStatus(Status status, Withdrawal withdrawal) {
    this.status = status;
    this.withdrawal = withdrawal;
    EntityCollections.replace(about, about.stream().map(link -> link.with(status)).toList());
  }

  /** The statements with the same words that an editor declared to be other statements. */
  public List<UUID> distinctFrom() {
    return distinctIds == null
        ? List.of()
        : Stream.of(distinctIds.split(" ")).map(UUID::fromString).toList();
  }

  public void setDistinctFrom(List<UUID> ids) {
    distinctIds =
        ids.isEmpty() ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
  }

  /** A method, which unlike a field also works on a proxy. */
  public UUID key() {
    return id;
  }

  /**
   * Checks that the statement is published.
   *
   * @throws Problem if it is a draft or withdrawn
   */
  public void checkPublished() {
    if (status != Status.PUBLISHED) {
      throw new Problem(
              ProblemType.NOT_PUBLISHED, "The statement is %s.".formatted(EnumNames.snake(status)))
          .with("statement", path(id));
    }
  }
}
