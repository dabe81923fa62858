package dev.onrecord.exchange;

import dev.onrecord.platform.response.Replies;
import dev.onrecord.platform.response.State;
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

/** Statements in other forms than JSON: all that a query finds, or one. */
@Singleton
class Exports {

  private final Statements statements;
  private final Replies replies;

  Exports(Statements statements, Replies replies) {
    this.statements = statements;
    this.replies = replies;
  }

  /** All that a query finds, as a file. */
  RestResponse<Streamed> all(UriInfo uri, StatementQuery query, ExportFormat format) {
    WholeResult result = statements.whole(query);
    Writing writing = format.writing(uri.getBaseUri().toString());
    return replies
        .file(new Written(result, writing), format.mediaType, "statements." + format.suffix)
        .build();
  }

  /** The pieces of an export: what begins it, its pages, what ends it. */
  private static final class Written implements Streamed {
    private final WholeResult result;
    private final Writing writing;
    private boolean begun;
    private boolean ended;

    Written(WholeResult result, Writing writing) {
      this.result = result;
      this.writing = writing;
    }

    @Override
    public byte[] next() {
      if (ended) {
        return null;
      }
      ByteArrayOutputStream piece = new ByteArrayOutputStream();
      if (!begun) {
        piece.writeBytes(writing.begin());
        begun = true;
      }
      piece.writeBytes(writing.write(result.next()));
      if (!result.hasNext()) {
        piece.writeBytes(writing.end());
        ended = true;
      }
      return piece.toByteArray();
    }

    @Override
    public void end() {
      result.close();
    }
  }

  /** One statement, or 304 where the client has it. */
  RestResponse<byte[]> one(HttpHeaders headers, UriInfo uri, String id, ExportFormat format) {
    State state = statements.state(new StatementQuery());
    String base = uri.getBaseUri().toString();
    return replies.document(
        headers,
        base + uri.getPath(),
        format.mediaType,
        state,
        () -> {
          Writing writing = format.writing(base);
          ByteArrayOutputStream document = new ByteArrayOutputStream();
          document.writeBytes(writing.begin());
          document.writeBytes(writing.write(List.of(statements.json(id))));
          document.writeBytes(writing.end());
          return document.toByteArray();
        });
  }
}
