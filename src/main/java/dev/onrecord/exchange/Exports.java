package dev.onrecord.exchange;

import dev.onrecord.platform.stream.Streamed;
import dev.onrecord.statement.Statements;
import dev.onrecord.statement.query.StatementQuery;
import dev.onrecord.statement.query.WholeResult;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;

/** Exports statements in formats other than JSON: the whole result of a query, or one statement. */
@Singleton
class Exports {

  private final Statements statements;

  Exports(Statements statements) {
    this.statements = statements;
  }

  /**
   * The whole result of a query.
   *
   * @param base the URL of the service
   */
  Streamed all(URI base, StatementQuery query, ExportFormat format) {
    return new ExportBody(statements.whole(query), format.newWriter(base.toString()));
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

  /**
   * One statement.
   *
   * @param base the URL of the service
   */
  byte[] one(URI base, String id, ExportFormat format) {
    StatementWriter writer = format.newWriter(base.toString());
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.writeBytes(writer.begin());
    document.writeBytes(writer.write(List.of(statements.json(id))));
    document.writeBytes(writer.end());
    return document.toByteArray();
  }
}
