package dev.onrecord.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A saved search whose statements are sent to a URL. It is no part of the record. */
@Entity
@Table(name = "webhook")
public class Webhook extends PanacheEntityBase {

  @Id public UUID id;

  public String url;

  /** A {@link SavedSearch} as JSON. */
  public String search;

  public String secret;

  public Instant createdAt;

  public String createdBy;

  /** Every change up to this one was delivered, or is none of the search. */
  public long deliveredSeq;

  public Instant deliveredAt;

  /** The failed attempts since the last success. */
  public int failures;

  public Instant failingSince;

  public String lastFailure;

  public Instant nextAttempt;

  public Instant parkedAt;

  /** The node that delivers at present. */
  public UUID leasedBy;

  public Instant leasedUntil;

  WebhookState state() {
    if (parkedAt != null) {
      return WebhookState.PARKED;
    }
    return failures > 0 ? WebhookState.RETRYING : WebhookState.ACTIVE;
  }
}
