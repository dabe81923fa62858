package dev.onrecord.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testsupport.RandomRuns;
import dev.onrecord.testsupport.RestTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Concurrent writers, after whom nothing may refer to what is gone. */
abstract class ConcurrentWritesTest extends RestTest {

  static final int ROUNDS = RandomRuns.cases(5);

  /** Rows that refer to something which is not there. */
  static final String DANGLING =
      Stream.of(
              "statement t where not exists (select 1 from subject x where x.id = t.speaker_id)",
              "statement t where t.reply_speaker_id is not null"
                  + " and not exists (select 1 from subject x where x.id = t.reply_speaker_id)",
              "statement t where t.reply_to_id is not null"
                  + " and not exists (select 1 from statement x where x.id = t.reply_to_id)",
              "statement_about t where not exists (select 1 from subject x where x.id = t.subject_id)",
              "appearance t where not exists (select 1 from source x where x.id = t.source_id)",
              "affiliation t where not exists (select 1 from subject x where x.id = t.organization_id)",
              "subject t where t.developer_id is not null"
                  + " and not exists (select 1 from subject x where x.id = t.developer_id)",
              "source t where t.publisher_id is not null"
                  + " and not exists (select 1 from subject x where x.id = t.publisher_id)")
          .map(from -> "(select count(*) from " + from + ")")
          .reduce((a, b) -> a + " + " + b)
          .orElseThrow();

  @Override
  @BeforeEach
  public void startFromTheStarterRecord() {
    startWithTess();
  }

  @AfterEach
  void nothingDangles() {
    assertThat(record.number("select " + DANGLING)).as("dangling references").isZero();
  }
}
