package dev.onrecord.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.change.Actor;
import dev.onrecord.change.LatestSeq;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.statement.query.QueryReader;
import dev.onrecord.subject.Resolved;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Creates, lists and deletes webhooks. */
@Singleton
class Webhooks {

  /** Every change is compared with every webhook. */
  static final int MOST = 100;

  private final Forms forms;
  private final QueryReader queries;
  private final WebhookAddresses addresses;
  private final LatestSeq latest;
  private final Actor actor;
  private final ObjectMapper json;
  private final Clock clock;

  Webhooks(
      Forms forms,
      QueryReader queries,
      WebhookAddresses addresses,
      LatestSeq latest,
      Actor actor,
      ObjectMapper json,
      Clock clock) {
    this.forms = forms;
    this.queries = queries;
    this.addresses = addresses;
    this.latest = latest;
    this.actor = actor;
    this.json = json;
    this.clock = clock;
  }

  /** Creates a webhook, which begins with the next change. */
  @Transactional
  WebhookView create(WebhookForm form) {
    forms.check(form);
    if (form.secret() != null && !WebhookSecret.isValid(form.secret())) {
      throw Problem.field("secret", "must be whsec_ followed by 24 to 64 bytes in Base64");
    }
    if (form.id() != null && Ids.parse(form.id().toString()).isEmpty()) {
      throw Problem.field("id", "must be a UUID of a standard version (RFC 9562)");
    }
    addresses.checkLiteral(form.url());
    SavedSearch search = resolved(form.search());
    if (Webhook.count() >= MOST) {
      throw new Problem(
          ProblemType.TOO_MANY_WEBHOOKS,
          "There are %d webhooks already; delete one first.".formatted(MOST));
    }
    if (form.id() != null && Webhook.findByIdOptional(form.id()).isPresent()) {
      throw new Problem(
          ProblemType.ID_TAKEN, "There is a webhook with the id %s.".formatted(form.id()));
    }
    Webhook webhook = new Webhook();
    webhook.id = form.id() == null ? Ids.next() : form.id();
    webhook.url = form.url();
    webhook.search = write(search);
    webhook.secret = form.secret() == null ? WebhookSecret.generate() : form.secret();
    webhook.createdAt = clock.instant();
    webhook.createdBy = actor.name();
    webhook.deliveredSeq = latest.seq();
    webhook.nextAttempt = webhook.createdAt;
    webhook.persist();
    WebhookView view = WebhookView.of(webhook, search);
    return form.secret() == null ? view.withSecret(webhook.secret) : view;
  }

  @Transactional
  WebhookList list() {
    return new WebhookList(
        Webhook.<Webhook>find("order by createdAt, id").stream().map(this::view).toList());
  }

  @Transactional
  WebhookView get(String id) {
    return view(find(id));
  }

  @Transactional
  void delete(String id) {
    find(id).delete();
  }

  /** Tries again at once, from where it stopped. */
  @Transactional
  void resume(String id) {
    // Only these columns, since a delivery may be storing its position.
    Webhook.update(
        "failures = 0, failingSince = null, lastFailure = null, parkedAt = null, nextAttempt = ?1 where id = ?2",
        clock.instant(),
        find(id).id);
  }

  private static Webhook find(String id) {
    return Ids.parse(id)
        .flatMap((UUID uuid) -> Webhook.<Webhook>findByIdOptional(uuid))
        .orElseThrow(() -> Problem.notFound("webhook", id));
  }

  private WebhookView view(Webhook webhook) {
    return WebhookView.of(webhook, search(webhook));
  }

  /** The search of a webhook. */
  SavedSearch search(Webhook webhook) {
    try {
      return json.readValue(webhook.search, SavedSearch.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String write(SavedSearch search) {
    try {
      return json.writeValueAsString(search);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Resolves names once: tomorrow they may mean somebody else. */
  private SavedSearch resolved(SavedSearch search) {
    try {
      List<Resolved> names = queries.read(search.query()).resolved();
      return search.withNames(
          slugs(names, "speaker").stream().findFirst().orElse(null),
          slugs(names, "about"),
          slugs(names, "replyTo").stream().findFirst().orElse(null));
    } catch (Problem problem) {
      throw problem.within("search");
    }
  }

  private static List<String> slugs(List<Resolved> names, String parameter) {
    return names.stream()
        .filter(name -> name.parameter().equals(parameter))
        .map(Resolved::slug)
        .distinct()
        .toList();
  }
}
