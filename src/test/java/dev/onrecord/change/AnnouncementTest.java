package dev.onrecord.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.Json5;
import dev.onrecord.testsupport.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A commit stands even if this node fails to announce it. */
@QuarkusTest
class AnnouncementTest extends RestTest {

  @Inject FailingObserver observer;

  /** Fails once, before the other observers are called. */
  @Singleton
  static class FailingObserver {

    private final AtomicBoolean fails = new AtomicBoolean();

    void fail(@Observes @Priority(1) CommitEvent commit) {
      if (fails.getAndSet(false)) {
        throw new IllegalStateException("An invented failure");
      }
    }
  }

  @Test
  void aWriteWhoseAnnouncementFailsIsAcknowledgedAndAnnouncedWithTheNext() {
    createTess();
    observer.fails.set(true);
    post("/statements", statement("text", "'Told late.'")).then().statusCode(201);
    assertThat(observer.fails).isFalse();
    observer.fails.set(true);
    post("/topics", Json5.of("{name: 'Also told late'}")).then().statusCode(201);
    assertThat(observer.fails).isFalse();
    post("/statements", statement("text", "'Told at once.'")).then().statusCode(201);
    assertThat(read("/statements?speaker=tess-example").get("items").findValuesAsText("text"))
        .containsExactlyInAnyOrder("Told late.", "Told at once.");
    assertThat(read("/topics?q=late").get("items")).hasSize(1);
  }
}
