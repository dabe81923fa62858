package dev.onrecord.change.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onrecord.platform.Settings;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class FollowerTest {

  /** Two readers would send entries twice. */
  @Test
  void aWriteBeforeTheFirstCommentStartsNoSecondReader() {
    List<Long> reads = new ArrayList<>();
    Connection connection = new Connection();
    Follower follower =
        new Follower(
            new Follower.Client(connection, new SseImpl(), () -> {}),
            seq -> {
              reads.add(seq);
              return List.of();
            },
            new ObjectMapper(),
            Runnable::run,
            true,
            41);
    follower.advance(42, settings());
    follower.confirm();
    follower.advance(42, settings());
    assertThat(reads).isEmpty();

    connection.received.complete(null);
    follower.advance(42, settings());
    assertThat(reads).containsExactly(41L);
  }

  /** A connection whose client has not received the first event yet. */
  private static final class Connection implements SseEventSink {
    private final CompletableFuture<Void> received = new CompletableFuture<>();

    @Override
    public boolean isClosed() {
      return false;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
      return received;
    }

    @Override
    public void close() {}
  }

  private static Settings.Stream settings() {
    return new Settings.Stream() {
      @Override
      public Duration heartbeat() {
        return Duration.ofMinutes(1);
      }

      @Override
      public Duration patience() {
        return Duration.ofMinutes(1);
      }
    };
  }
}
