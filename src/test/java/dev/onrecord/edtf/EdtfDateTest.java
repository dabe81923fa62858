package dev.onrecord.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.OptionalLong;
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
    "2024-03-05T23:30:00, 2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2024-03-05T23:30:00-08:00, 2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2024-03-05T23:30:00-08, 2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2024-03-05T23:30:00+05:30, 2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2024-03-05T23:30:00+00:00, 2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2024-03-05T23:30:00.000Z, 2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2024-03-05T23:30:00.999999999-08:00, 2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2023?, 2023-01-01T00:00:00Z, 2023-12-31T23:59:59Z",
    "2023-02%, 2023-02-01T00:00:00Z, 2023-02-28T23:59:59Z",
    "202X, 2020-01-01T00:00:00Z, 2029-12-31T23:59:59Z",
    "20XX, 2000-01-01T00:00:00Z, 2099-12-31T23:59:59Z",
    "000X, 0001-01-01T00:00:00Z, 0009-12-31T23:59:59Z",
    "2023-XX, 2023-01-01T00:00:00Z, 2023-12-31T23:59:59Z",
    "2023-XX-XX, 2023-01-01T00:00:00Z, 2023-12-31T23:59:59Z",
    "2024-02-XX, 2024-02-01T00:00:00Z, 2024-02-29T23:59:59Z",
    "2023-21, 2023-03-01T00:00:00Z, 2023-05-31T23:59:59Z",
    "2023-22, 2023-06-01T00:00:00Z, 2023-08-31T23:59:59Z",
    "2023-23, 2023-09-01T00:00:00Z, 2023-11-30T23:59:59Z",
    "2023-24, 2023-12-01T00:00:00Z, 2024-02-29T23:59:59Z",
    "9999-24, 9999-12-01T00:00:00Z, 9999-12-31T23:59:59Z",
    "2023~/2024?, 2023-01-01T00:00:00Z, 2024-12-31T23:59:59Z",
    "2023-21/202X, 2023-03-01T00:00:00Z, 2029-12-31T23:59:59Z",
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
    "2023?, false",
    "2023-02%, false",
    "2023~/2024, false",
    "2023/2024?, false",
    "2023-21, false",
    "2023-21/2024, false",
    "202X, true",
    "2023-XX, true",
    "2023-02-21, true",
    "2024-03-05T23:30:00-08:00, true",
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
        "2023-02-14T16:05:00z",
        "2023-02-14 16:05:00Z",
        "2023-02-14T16:05:00Z~",
        "2023~~",
        "~2023",
        "2023/",
        "/2023",
        "20X3",
        "XXXX",
        "202x",
        "202X-01",
        "2023-X1",
        "2023-XX-01",
        "2023-25~~",
        "2023-02-14T16:05:00+15:00",
        "2023-02-14T16:05:00+0100",
        "2023-02-14T16:05:00-08:60",
        "2023-02-14T16:05:00.Z",
        "2023-02-14T16:05:00.1234567890Z",
        "2023-02-14T16:05:00,5Z",
        "2023-02-14T16:05:00Z?",
        "2023/2024/2025",
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
        .hasSize(14)
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-05 23:30:00        | write T between the day and the time
          2024-03-05T23:30Z          | write hours, minutes and seconds, as in T16:05:00Z
          2024-03-05T23:30:00+0100   | write the time as in T16:05:00Z or T16:05:00-08:00
          2024-03-05T23:30:00 01:00  | write the + of an offset as %2B in a URL
          2024-01-01T00:00:00Z/2024  | write the ends of an interval without a time
          05.03.2024                 | write year, month and day, as in 2023-02-14
          3/5/2024                   | write year, month and day, as in 2023-02-14
          2024/03/05                 | write the parts with hyphens, as in 2023-02-14
          20240305                   | write the parts with hyphens, as in 2023-02-14
          2024-3-5                   | write months and days with two digits
          ~2024                      | write ~ after the date if it is approximate
          c. 2024                    | write ~ after the date if it is approximate
          2024?~                     | write % if it is both uncertain and approximate
          /2024                      | write ../ before the end if the start is not known
          2024/                      | write /.. after the start if the end is not known
          2020s                      | write a decade as in 202X, a century as in 20XX
          spring 2024                | write a season as in 2023-21, which is spring
          2024-Q1                    | write a quarter as in 2023-01/2023-03
          5 March 2024               | write months as numbers
          12024                      | write years from 0001 to 9999
          """)
  void aRefusalSaysHowToWriteIt(String text, String advice) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> EdtfDate.parse(text))
        .withMessage("is not a date: %s; accepted formats: %s", advice, EdtfDate.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05T23:30:00-08:00, 2024-03-06T07:30:00Z",
    "2024-03-05T23:30:00.5+05:30, 2024-03-05T18:00:00Z",
    "2024-03-05T23:30:00Z, 2024-03-05T23:30:00Z",
    "2024-03-05T23:30:00-08, 2024-03-06T07:30:00Z",
    "2024-03-05T23:30:00,",
    "2024-03-05,",
    "2024-03/..,",
  })
  void onlyATimeWithAnOffsetIsKnownInUtc(String text, Instant utc) {
    assertThat(EdtfDate.utc(text))
        .isEqualTo(utc == null ? OptionalLong.empty() : OptionalLong.of(utc.getEpochSecond()));
  }
}
