package dev.onrecord.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.platform.response.Warning;
import dev.onrecord.platform.response.Written;
import dev.onrecord.source.Source;
import dev.onrecord.source.SourceRef;
import dev.onrecord.source.Sources;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.statement.view.RenderedStatement;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Adds warnings to the response to a write of a statement. */
@Singleton
class StatementWarnings {

  private static final Logger LOG = Logger.getLogger(StatementWarnings.class);

  /** The most statements that are shown as near duplicates. */
  private static final int NEAR = 3;

  private final Sources sources;
  private final NearDuplicates nearDuplicates;
  private final ObjectMapper json;

  StatementWarnings(Sources sources, NearDuplicates nearDuplicates, ObjectMapper json) {
    this.sources = sources;
    this.nearDuplicates = nearDuplicates;
    this.json = json;
  }

  /** The response to a write, with its warnings. */
  Written<RenderedStatement> on(Written<RenderedStatement> written) {
    return on(written, () -> Statement.findById(written.view().id()));
  }

  /** The response to a create, with its warnings. */
  Written<RenderedStatement> on(NewStatement created) {
    return on(created.response(), created::statement);
  }

  private Written<RenderedStatement> on(
      Written<RenderedStatement> written, Supplier<Statement> statement) {
    try {
      List<Warning> warnings = QuarkusTransaction.requiringNew().call(() -> of(statement.get()));
      return warnings.isEmpty()
          ? written
          : new Written<>(
              written.view().with("warnings", json.writeValueAsString(warnings)),
              written.labelSeq());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      // The write is on disk: a failure here must not look like one of the write.
      LOG.warnf(e, "A response has no warnings");
      return written;
    }
  }

  private List<Warning> of(Statement statement) {
    List<Warning> warnings = new ArrayList<>();
    // It may have been deleted or redacted meanwhile.
    if (statement != null) {
      for (int i = 0; i < statement.appearances.size(); i++) {
        String pointer = "/appearances/%d/source".formatted(i);
        Source source = statement.appearances.get(i).source();
        if (source.published != null && isAfter(statement.said, source.published)) {
          warnings.add(saidAfter(statement.said, source, pointer));
        }
        for (SourceRef similar : sources.similar(source.url)) {
          warnings.add(Sources.similar(similar, pointer));
        }
      }
      for (UUID near : nearDuplicates.of(statement, NEAR)) {
        warnings.add(
            new Warning(
                Warning.Type.NEAR_DUPLICATE,
                "The same speaker said nearly the same in %s.".formatted(Statement.path(near)),
                "/text"));
      }
    }
    return warnings.stream().limit(Warning.MOST).toList();
  }

  private static Warning saidAfter(EdtfDate said, Source source, String pointer) {
    return new Warning(
        Warning.Type.SAID_AFTER_PUBLISHED,
        "It was said on %s, after this source was published on %s."
            .formatted(said, source.published),
        pointer);
  }

  /** Whether a date is certainly after another one, also in UTC if the offset is known. */
  private static boolean isAfter(EdtfDate date, EdtfDate other) {
    long earliest = Math.min(date.earliest(), EdtfDate.utc(date.text()).orElse(date.earliest()));
    long latest = Math.max(other.latest(), EdtfDate.utc(other.text()).orElse(other.latest()));
    return date.isCertain() && other.isCertain() && earliest > latest;
  }
}
