package dev.onrecord.statement;

import dev.onrecord.change.Recorded;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.Lists;
import dev.onrecord.platform.Problem;
import dev.onrecord.platform.ProblemType;
import dev.onrecord.platform.Words;
import dev.onrecord.subject.Subject;
import jakarta.persistence.CollectionTable;
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
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;

/**
 * One utterance or claim by one speaker at one time. The number in the index's name grows with each
 * change of what is indexed, so that an index of before is left behind.
 */
@Entity
@Indexed(index = "statement-4")
@Table(name = "statement")
public class Statement extends Recorded {

  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Subject speaker;

  public String text;

  /** A checksum of the text's words, by which the same words are found again. */
  String wordsHash;

  public String language;

  @Enumerated(EnumType.STRING)
  public Form form;

  /** When it was said, as exactly as that is known. */
  public EdtfDate said;

  /** The first second in which it may have been said. */
  public long saidEarliest;

  /** The last second in which it may have been said: never later than it was recorded. */
  public long saidLatest;

  /** Whether the date is bounded at both ends and not approximate. */
  public boolean saidCertain;

  @Enumerated(EnumType.STRING)
  public Medium medium;

  public String venue;

  /** The statement that this one answers, if that is in the record. */
  @ManyToOne(fetch = FetchType.LAZY)
  Statement replyTo;

  /** Who is answered; the speaker of the statement that is answered, where there is one. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Subject replySpeaker;

  String replyUrl;

  String replySummary;

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

  /** Why it no longer stands; null unless it is withdrawn. */
  @Embedded Withdrawal withdrawal;

  /** How many answer the statement with that id. */
  static long repliesTo(UUID id) {
    return count("replyTo.id", id);
  }

  /** The address of the statement with that id. */
  static String path(UUID id) {
    return "/statements/" + id;
  }

  /**
   * Two objects are one item if their key is the same: one may be a proxy that is not loaded yet.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Statement that && id.equals(that.key());
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Where it stands in its life from now on; what repeats that follows. */
  void become(Status status, Withdrawal withdrawal) {
    this.status = status;
    this.withdrawal = withdrawal;
    Lists.replace(about, about.stream().map(link -> link.with(status)).toList());
  }

  /** A method, unlike a field, is answered by a proxy too. */
  UUID key() {
    return id;
  }

  /**
   * Refuses what only a published statement allows.
   *
   * @throws Problem where it is a draft, or was withdrawn
   */
  void checkPublished() {
    if (status != Status.PUBLISHED) {
      throw new Problem(
              ProblemType.NOT_PUBLISHED, "The statement is %s.".formatted(Words.snake(status)))
          .with("statement", path(id));
    }
  }
}
