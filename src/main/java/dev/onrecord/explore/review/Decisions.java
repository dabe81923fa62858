package dev.onrecord.explore.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.change.Actor;
import dev.onrecord.change.EntityType;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Forms;
import dev.onrecord.platform.problem.JsonProblems;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.source.SourceForm;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.StatementForm;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.entity.Stance;
import dev.onrecord.subject.Names;
import dev.onrecord.subject.Slug;
import dev.onrecord.subject.Subject;
import dev.onrecord.subject.SubjectForm;
import dev.onrecord.subject.SubjectService;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Stores what an editor decided about the drafts of an article, under the rules of the API. */
@Singleton
class Decisions {

  private static final String STANCE = "stance";

  private final SubjectService<?, ?, ?> people;
  private final Sources sources;
  private final Statements statements;
  private final Names names;
  private final Actor actor;
  private final Forms forms;
  private final ObjectMapper json;

  Decisions(
      @All List<SubjectService<?, ?, ?>> subjects,
      Sources sources,
      Statements statements,
      Names names,
      Actor actor,
      Forms forms,
      ObjectMapper json) {
    this.people =
        subjects.stream()
            .filter(service -> service.type() == EntityType.PERSON)
            .findFirst()
            .orElseThrow();
    this.sources = sources;
    this.statements = statements;
    this.names = names;
    this.actor = actor;
    this.forms = forms;
    this.json = json;
  }

  /**
   * What became of a draft.
   *
   * @param href the page of the statement, or null
   */
  record Outcome(int number, String words, String href, boolean isStored) {}

  /** The outcome of each draft that was not dropped. One that is refused does not stop the rest. */
  List<Outcome> store(FormBody form) {
    List<Outcome> outcomes = new ArrayList<>();
    UUID source = null;
    for (int number = 1; form.has("draft-" + number); number++) {
      String decision = form.text("decision-" + number);
      if ("publish".equals(decision) || "draft".equals(decision)) {
        try {
          source = source == null ? source(form) : source;
          outcomes.add(store(form, number, decision, source));
        } catch (Problem problem) {
          outcomes.add(refused(number, problem));
        }
      }
    }
    return outcomes;
  }

  private Outcome store(FormBody form, int number, String decision, UUID source) {
    ObjectNode statement = (ObjectNode) tree(form.text("draft-" + number));
    UUID id = Ids.next();
    Speaker speaker = speaker(form, number);
    statement.put("id", id.toString());
    replace(statement, "text", form.text("text-" + number));
    replace(statement, "said", form.text("said-" + number));
    statement.put("speaker", speaker.slug);
    statement.put("status", decision.equals("publish") ? "published" : "draft");
    statement.set("about", about(form, number, statement.path("about")));
    for (JsonNode appearance : statement.path("appearances")) {
      if (appearance instanceof ObjectNode place) {
        place.put("source", source.toString());
      }
    }
    StatementForm checked = forms.check(read(statement));
    // Only now, so that a draft that is refused creates nobody.
    if (speaker.isNew) {
      create(people, speaker);
    }
    statements.items().create(checked);
    return new Outcome(
        number,
        decision.equals("publish") ? "Published" : "Kept as a draft",
        PageUrls.STATEMENTS + "/" + id,
        true);
  }

  private StatementForm read(ObjectNode statement) {
    try {
      return statements.importer().read(statement, json);
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e);
    }
  }

  private UUID source(FormBody form) {
    try {
      SourceForm source = sources.importer().read(tree(form.text("source")), json);
      return sources
          .items()
          .write(changes -> sources.findLikeOrCreate(source, true, changes))
          .view()
          .id();
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e);
    }
  }

  /** A speaker, who is created if the editor asks for it and nobody has the name. */
  private record Speaker(String slug, String name, boolean isNew) {}

  private Speaker speaker(FormBody form, int number) {
    String name = form.text("speaker-" + number);
    if (name == null) {
      throw Problem.field("speaker", "is missing");
    }
    boolean isNew =
        form.has("create-" + number) && names.meanings(name, Names.speakers()).isEmpty();
    String slug =
        isNew ? Slug.of(name) : names.resolve("speaker", name, Names.speakers()).ref().slug();
    if (slug == null) {
      throw Problem.field("speaker", "must contain a letter or a digit");
    }
    return new Speaker(slug, name, isNew);
  }

  private <E extends Subject, F extends SubjectForm, V extends ItemView> void create(
      SubjectService<E, F, V> service, Speaker speaker) {
    ObjectNode person = json.createObjectNode();
    person.put("slug", speaker.slug).put("name", speaker.name);
    try {
      service.items().create(service.importer().read(person, json));
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e);
    }
  }

  /** The subjects that were chosen, each with its stance if the editor read one. */
  private ArrayNode about(FormBody form, int number, JsonNode proposed) {
    ArrayNode about = json.createArrayNode();
    for (JsonNode link : proposed) {
      String subject = link.path("subject").asText();
      String stance = form.text("stance-%d-%s".formatted(number, subject));
      if (stance != null) {
        add(about, subject, stance);
      }
    }
    String more = form.text("about-" + number);
    if (more != null) {
      String slug = names.resolve("about", more, Names.anyType()).ref().slug();
      String stance = form.text("stance-" + number);
      add(about, slug, stance == null ? "none" : stance);
    }
    return about;
  }

  private void add(ArrayNode about, String subject, String stance) {
    ObjectNode link = about.addObject().put("subject", subject);
    boolean isStance = EnumNames.parse(Stance.class, stance).isPresent();
    if (isStance) {
      link.put(STANCE, stance).put("assignedBy", actor.name());
    }
  }

  private static void replace(ObjectNode statement, String field, String value) {
    if (value != null) {
      statement.put(field, value.replace("\r\n", "\n"));
    }
  }

  private JsonNode tree(String text) {
    try {
      JsonNode tree = text == null ? null : json.readTree(text);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      // Not written by this service either.
    }
    throw new Problem(ProblemType.INVALID_BODY, "The form is not as this service wrote it.");
  }

  private Outcome refused(int number, Problem problem) {
    JsonNode existing = json.<JsonNode>valueToTree(problem.body(null)).path("existing");
    return problem.type() == ProblemType.DUPLICATE_STATEMENT && existing.isTextual()
        ? new Outcome(number, "Already on record", PagePath.of(existing.asText()), false)
        : new Outcome(number, problem.getMessage(), null, false);
  }
}
