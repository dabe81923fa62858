package dev.onrecord.exchange;

import dev.onrecord.platform.response.CacheValidator;
import dev.onrecord.platform.response.ConditionalResponses;
import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.query.WholeResult;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Exports statements in formats other than JSON: the whole result of a query, or one statement. */
@Singleton
class Exports {

  private final Statements statements;
  private final ConditionalResponses responses;

  Exports(Statements statements, ConditionalResponses responses) {
    this.statements = statements;
    this.responses = responses;
  }

  /** The whole result of a query, as a file. */
  RestResponse<Streamed> all(UriInfo uri, StatementQuery query, ExportFormat format) {
    WholeResult result = statements.whole(query);
    StatementWriter writer = format.newWriter(uri.getBaseUri().toString());
    return responses
        .attachment(new ExportBody(result, writer), format.mediaType, "statements." + format.suffix)
        .build();
  }

  /** A streamed export: the beginning, then pages, then the end. */
  private static final class ExportBody implements Streamed {
    private final WholeResult result;
    private final StatementWriter writer;
    private boolean begun;
    private boolean ended;

    ExportBody(WholeResult result, StatementWriter writer) {
      this.result = result;
      this.writer = writer;
    }

    @Override
    public byte[] next() {
      if (ended) {
        return null;
      }
      ByteArrayOutputStream piece = new ByteArrayOutputStream();
      if (!begun) {
        piece.writeBytes(writer.begin());
        begun = true;
      }
      piece.writeBytes(writer.write(result.next()));
      if (!result.hasNext()) {
        piece.writeBytes(writer.end());
        ended = true;
      }
      return piece.toByteArray();
    }

    @Override
    public void end() {
      result.close();
    }
  }

  /** One statement, or 304 if the client has it. */
  RestResponse<byte[]> one(HttpHeaders headers, UriInfo uri, String id, ExportFormat format) {
    CacheValidator validator = statements.state(new StatementQuery());
    String base = uri.getBaseUri().toString();
    return responses.document(
        headers,
        base + uri.getPath(),
        format.mediaType,
        validator,
        () -> {
          StatementWriter writer = format.newWriter(base);
          ByteArrayOutputStream document = new ByteArrayOutputStream();
          document.writeBytes(writer.begin());
          document.writeBytes(writer.write(List.of(statements.json(id))));
          document.writeBytes(writer.end());
          return document.toByteArray();
        });
  }
}
