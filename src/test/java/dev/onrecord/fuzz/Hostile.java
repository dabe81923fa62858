package dev.onrecord.fuzz;

import dev.onrecord.testsupport.RandomText;
import java.util.List;
import java.util.Random;

/** Values that break careless code. */
final class Hostile {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u00A0",
          "\u200B",
          "null",
          "undefined",
          "0",
          "-1",
          "+5",
          "1e309",
          "NaN",
          "2147483648",
          "99999999999999999999999999",
          "true",
          "..",
          "../../etc/passwd",
          "a/b",
          "/",
          ";",
          "%",
          "%00",
          "_",
          "*",
          "\\",
          "'",
          "\"",
          "' or 1=1 --",
          "x'; drop table statement; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://127.0.0.1/a}",
          "{{7*7}}",
          "#{1+1}",
          "%s%n%x",
          "$1\\1",
          "a\u0000b",
          "a\u0007b",
          "a\r\nb",
          "a\tb",
          "a\u2028b",
          "a\u202Eb",
          "a\u2066b",
          "\uFEFFa",
          "\uFFFE",
          "\uFFFF",
          "\uD800",
          "\uDC00a",
          "\uD83D\uDE00",
          "e\u0301",
          "\u1E9E\u0130\u0131\u017F",
          "\uFDFA".repeat(40),
          "a" + "\u0301".repeat(300),
          "\u0430\u0435\u043E",
          "\u05D0\u0628",
          "\uD835\uDD38\uD835\uDD39",
          "\u2460\u00BD\u2163",
          "a".repeat(201),
          "a".repeat(2_049),
          "a-".repeat(60),
          "-".repeat(120),
          "\"".repeat(99),
          "a | ".repeat(60),
          "-a -b -\"c d\" e* | f*",
          "\"",
          "\"a",
          "a*",
          "*a",
          "\uD83D\uDE00*",
          "(a AND b) OR c^2~",
          "/a.*b/",
          "text:a",
          "[a TO z]",
          "speaker,speaker",
          "speaker,",
          ",",
          "2023-02-29",
          "0000",
          "9999",
          "10000",
          "-0001",
          "2024-13",
          "2024-02-30T00:00:00Z",
          "2024-05-01T24:00:00Z",
          "2024-05-01T12:00:60Z",
          "2024-05-01T12:00:00+01:00",
          "../..",
          "2024/2023",
          "2024/2024/2024",
          "2024~~",
          "2024-01~/2024-02~",
          "../9999-12-31",
          "0001/..",
          "\u0662\u0660\u0662\u0664",
          "und",
          "en-",
          "x-a",
          "i-klingon",
          "en-a-bbb-a-ccc",
          "0190e209-a000-7000-8000-000000000001",
          "00000000-0000-0000-0000-000000000000",
          "1-1-1-1-1",
          "https://a.example/",
          "HTTPS://A.EXAMPLE:443/%7e/../b?#c",
          "http://[::1]/",
          "http://[::1",
          "http://a.example:99999/",
          "http://me:pass@a.example/",
          "http://\u00E4.example/",
          "http://a.example/\u00E4?\uD83D\uDE00",
          "http://a_b.example/",
          "http:///a",
          "http:a",
          "javascript:alert(1)",
          "file:///etc/passwd",
          "https://a.example/" + "a".repeat(2_040));

  /** Replacements for a JSON value, valid JSON or not. */
  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "-1",
          "1.5",
          "1e2",
          "1e400",
          "1E-400",
          "-9223372036854775809",
          "2147483648",
          "9".repeat(1_001),
          "0." + "1".repeat(1_001),
          "01",
          "0x10",
          "NaN",
          "Infinity",
          "tru",
          "'a'",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "[\"a\"]",
          "{\"slug\":\"meta\",\"slug\":\"tesla\"}",
          "{\"slug\":null}",
          "{\"slug\":\"meta\",\"name\":{\"a\":[1]}}",
          "{\"id\":\"0190e209-a000-7000-8000-000000000100\"}",
          "{\"id\":1}",
          "{\"\":\"\"}",
          "{\"__proto__\":1,\"@type\":\"java.lang.Runtime\",\"class\":\"a\"}",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\\x\"",
          "\"a",
          "\"\t\"",
          "/**/1",
          "[1,]",
          "[" + "0,".repeat(20_000) + "0]",
          "[" + "\"\",".repeat(2_000) + "\"\"]",
          "[" + "{},".repeat(2_000) + "{}]",
          "[" + "null,".repeat(2_000) + "null]",
          "[".repeat(900) + "]".repeat(900),
          "[".repeat(5_000) + "]".repeat(5_000),
          "[".repeat(5_000),
          "{\"a\":".repeat(900) + "1" + "}".repeat(900),
          "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000),
          "{\"" + "k".repeat(60_000) + "\":1}",
          "{\"" + "k".repeat(4_000) + "\":1}",
          "\"" + "a".repeat(10_001) + "\"",
          "\"" + "\uD83D\uDE00".repeat(10_000) + "\"",
          "\"" + "\\u0301".repeat(3_000) + "\"",
          "\"" + " ".repeat(50_000) + "\"");

  /** What the headers that the service reads may hold. */
  private static final List<String> HEADERS =
      List.of(
          "",
          "*",
          "**",
          "\"\"",
          "\"",
          "\"1-26\"",
          "W/\"1-26\"",
          "\"1-26-gzip\"",
          "\"1-26\", \"2-30\" , W/\"x\"",
          "\"999999999999-1\"",
          "\"-1-1\"",
          "1-26",
          "\"a\"" + ",\"a\"".repeat(900),
          ",".repeat(3_000),
          " ,\t".repeat(1_000) + "x",
          "\"".repeat(3_001),
          "a".repeat(6_000),
          "application/json",
          "application/json;q=0",
          "application/json;q=2",
          "application/json;charset=utf-16",
          "application/json; charset=\"nonsense\"",
          "APPLICATION/JSON",
          "text/html,application/xhtml+xml,*/*;q=0.8",
          "text/csv",
          "application/xml",
          "text/event-stream",
          "*/json",
          "a/b/c",
          "/",
          ";",
          ";q=1",
          "multipart/form-data; boundary=a",
          "application/x-www-form-urlencoded",
          "gzip",
          "gzip;q=0",
          "gzip;q=" + "0".repeat(500),
          "identity;q=0, *;q=0",
          "bytes=0-",
          "Bearer a.b.c",
          "-1",
          "99999999999999999999",
          "${jndi:ldap://127.0.0.1/a}");

  private final Chance chance;

  Hostile(Chance chance) {
    this.chance = chance;
  }

  String text() {
    return switch (chance.below(10)) {
      case 0, 1 -> random();
      case 2 -> unicode();
      default -> chance.any(TEXTS);
    };
  }

  String json() {
    return chance.any(JSON);
  }

  String header() {
    return chance.any(HEADERS);
  }

  /** A text with something inserted. */
  String changed(String text) {
    int at = chance.below(text.length() + 1);
    return switch (chance.below(6)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + character() + text.substring(at);
      case 2 -> text + text;
      case 3 -> text.substring(0, at) + text() + text.substring(at);
      case 4 -> text.substring(0, at) + unicode() + text.substring(at);
      default -> chance.of(0.5) ? text.toUpperCase(java.util.Locale.ROOT) : " " + text;
    };
  }

  private String random() {
    StringBuilder text = new StringBuilder();
    for (int i = chance.below(30); i >= 0; i--) {
      text.append(character());
    }
    return text.toString();
  }

  /** A text in some normal form. */
  private String unicode() {
    return new RandomText(new Random(chance.below(Integer.MAX_VALUE))).next();
  }

  private String character() {
    int most = chance.any(List.of(0x80, 0x800, 0x10000, 0x110000));
    int c = chance.below(most);
    return Character.toString(c);
  }
}
