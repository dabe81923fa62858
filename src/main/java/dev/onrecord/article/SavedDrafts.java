package dev.onrecord.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.article.DraftView.Saved;
import dev.onrecord.check.CheckView;
import dev.onrecord.platform.Ids;
import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import dev.onrecord.source.SourceForm;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stores the source of an article and its drafts, under the rules of POST /statements. */
@ApplicationScoped
class SavedDrafts {

  private final Sources sources;
  private final Statements statements;
  private final ObjectMapper json;

  SavedDrafts(Sources sources, Statements statements, ObjectMapper json) {
    this.sources = sources;
    this.statements = statements;
    this.json = json;
  }

  /** Stores the source and the drafts that have a speaker, and adds the outcome to each draft. */
  ArticleView save(ArticleView article) throws JsonProcessingException {
    SourceForm form = sources.importer().read(json.valueToTree(article.source()), json);
    UUID source =
        sources.items().write(changes -> sources.findLikeOrCreate(form, true, changes)).view().id();
    List<DraftView> drafts =
        article.drafts().stream().map(draft -> draft.in(source)).map(this::stored).toList();
    return article.with(drafts);
  }

  private DraftView stored(DraftView draft) {
    if (draft.speaker() == null) {
      return draft.with(new Saved("not_stored", null, "The draft has no speaker on record."));
    }
    UUID id = Ids.next();
    ObjectNode statement = json.valueToTree(draft.with((CheckView) null));
    statement.put("id", id.toString());
    try {
      statements.items().create(statements.importer().read(statement, json));
      return draft.with(new Saved("stored", "/statements/" + id, null));
    } catch (Problem problem) {
      return draft.with(refused(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a draft is no statement", e);
    }
  }

  private Saved refused(Problem problem) {
    JsonNode existing = json.valueToTree(problem.body(null)).path("existing");
    return problem.type() == ProblemType.DUPLICATE_STATEMENT && existing.isTextual()
        ? new Saved("existing", existing.asText(), null)
        : new Saved("not_stored", null, problem.getMessage());
  }
}
