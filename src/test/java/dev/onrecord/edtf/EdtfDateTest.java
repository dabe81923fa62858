package dev.onrecord.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01T00:00:00Z, 2023-12-31T23:59:59Z",
    "2023-02, 2023-02-01T00:00:00Z, 2023-02-28T23:59:59Z",
    "2023-02-14, 2023-02-14T00:00:00Z, 2023-02-14T23:59:59Z",
    "2023-02-14T16:05:00Z, 2023-02-14T16:05:00Z, 2023-02-14T16:05:00Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
    "1969-12-31, 1969-12-31T00:00:00Z, 1969-12-31T23:59:59Z",
    "0001, 0001-01-01T00:00:00Z, 0001-12-31T23:59:59Z",
    "9999, 9999-01-01T00:00:00Z, 9999-12-31T23:59:59Z",
    "9999-12, 9999-12-01T00:00:00Z, 9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "2023~, 2023-01-01T00:00:00Z, 2023-12-31T23:59:59Z",
    "2023-02~, 2023-02-01T00:00:00Z, 2023-02-28T23:59:59Z",
    "2023-02-14~, 2023-02-14T00:00:00Z, 2023-02-14T23:59:59Z",
    "2024-01/2024-03, 2024-01-01T00:00:00Z, 2024-03-31T23:59:59Z",
    "2024/2024, 2024-01-01T00:00:00Z, 2024-12-31T23:59:59Z",
    "2024-03/2024, 2024-03-01T00:00:00Z, 2024-12-31T23:59:59Z",
    "2023-12-31/2024-01, 2023-12-31T00:00:00Z, 2024-01-31T23:59:59Z",
  })
  void aDateCoversFromItsFirstSecondToItsLast(String text, Instant earliest, Instant latest) {
    assertThat(EdtfDate.parse(text))
        .isEqualTo(new EdtfDate(text, earliest.getEpochSecond(), latest.getEpochSecond()))
        .hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01, 31", "2023-02, 28", "2023-03, 31", "2023-04, 30", "2023-05, 31", "2023-06, 30",
    "2023-07, 31", "2023-08, 31", "2023-09, 30", "2023-10, 31", "2023-11, 30", "2023-12, 31",
    "2024-02, 29", "2000-02, 29", "1900-02, 28", "2100-02, 28", "0004-02, 29", "0100-02, 28",
  })
  void aMonthIsAsWideAsItsLastDay(String month, int days) {
    EdtfDate whole = EdtfDate.parse(month);
    EdtfDate lastDay = EdtfDate.parse(month + "-" + days);

    assertThat(whole.latest()).isEqualTo(lastDay.latest());
    assertThat(whole.latest() - whole.earliest() + 1).isEqualTo(days * 86_400L);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EdtfDate.parse(month + "-" + (days + 1)))
        .withMessageContaining("does not exist");
  }

  @Test
  void anOpenEndLiesBeyondEveryDate() {
    assertThat(EdtfDate.parse("../2024-07-24"))
        .returns(EdtfDate.OPEN_START, EdtfDate::earliest)
        .returns(EdtfDate.parse("2024-07-24").latest(), EdtfDate::latest);
    assertThat(EdtfDate.parse("2018/.."))
        .returns(EdtfDate.parse("2018").earliest(), EdtfDate::earliest)
        .returns(EdtfDate.OPEN_END, EdtfDate::latest);
    assertThat(EdtfDate.OPEN_START).isLessThan(EdtfDate.parse("0001").earliest());
    assertThat(EdtfDate.OPEN_END).isGreaterThan(EdtfDate.parse("9999").latest());
  }

  @ParameterizedTest
  @CsvSource({
    "2023, true",
    "2023-02-14T16:05:00Z, true",
    "2024-01/2024-03, true",
    "2023~, false",
    "2023-02-14~, false",
    "../2024, false",
    "2018/.., false",
  })
  void onlyABoundedAndExactDateIsCertain(String text, boolean certain) {
    assertThat(EdtfDate.parse(text).isCertain()).isEqualTo(certain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "..",
        "~",
        "/",
        "yesterday",
        "23",
        "02023",
        "12023",
        "-2023",
        "+2023",
        "2023 ",
        " 2023",
        "2023\n",
        "2023-",
        "2023-2",
        "2023-02-1",
        "2023/02/14",
        "14.02.2023",
        "20230214",
        "2023-02-14T16:05Z",
        "2023-02-14T16:05:00",
        "2023-02-14T16:05:00z",
        "2023-02-14 16:05:00Z",
        "2023-02-14T16:05:00.5Z",
        "2023-02-14T16:05:00+00:00",
        "2023-02-14T16:05:00Z~",
        "2023~~",
        "~2023",
        "2023?",
        "2023%",
        "202X",
        "2023-21",
        "2023/",
        "/2023",
        "2023/2024/2025",
        "2023~/2024",
        "2023/2024~",
        "../..~",
        "2023/...",
        "2023-02-14T16:05:00Z/..",
        "２０２３",
        "٢٠٢٣",
      })
  void whatIsNoDateIsAnsweredWithWhatIsAccepted(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EdtfDate.parse(text))
        .withMessageEndingWith("accepted formats: " + EdtfDate.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "0000",
    "0000-01-01",
    "2023-00",
    "2023-13",
    "2023-13~",
    "2023-01-00",
    "2023-01-32",
    "2023-04-31",
    "2023-02-29",
    "1900-02-29",
    "0000-01-01T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2023-01-01T24:00:00Z",
    "2023-01-01T00:60:00Z",
    "2016-12-31T23:59:60Z",
    "2023-02-29/2024",
    "../2023-13",
  })
  void whatDoesNotExistIsRefused(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EdtfDate.parse(text))
        .withMessage("does not exist; accepted formats: " + EdtfDate.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "2024/2023, ends before it begins",
    "2024-02-02/2024-02-01, ends before it begins",
    "2024-01-02/2024-01-01, ends before it begins",
    "2024-02/2024-01-31, ends before it begins",
    "../.., 'must not be open at both ends'",
  })
  void anIntervalThatHoldsNothingOrEverythingIsRefused(String text, String reason) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EdtfDate.parse(text))
        .withMessage(reason);
  }

  @Test
  void everyFormThatTheMessagesShowIsAccepted() {
    assertThat(EdtfDate.ACCEPTED.split(", "))
        .hasSize(8)
        .allSatisfy(text -> assertThat(EdtfDate.parse(text).text()).isEqualTo(text));
  }

  @Test
  void inJsonAndInItsColumnADateIsItsText() throws JsonProcessingException {
    EdtfDate date = EdtfDate.parse("2018/..");
    ObjectMapper json = new ObjectMapper();
    EdtfDateConverter column = new EdtfDateConverter();

    assertThat(json.writeValueAsString(date)).isEqualTo("\"2018/..\"");
    assertThat(json.readValue("\"2018/..\"", EdtfDate.class)).isEqualTo(date);
    assertThat(column.convertToDatabaseColumn(date)).isEqualTo("2018/..");
    assertThat(column.convertToEntityAttribute("2018/..")).isEqualTo(date);
    assertThat(column.convertToDatabaseColumn(null)).isNull();
    assertThat(column.convertToEntityAttribute(null)).isNull();
  }
}
