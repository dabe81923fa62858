package dev.onrecord.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares whole bodies with files; with {@code -Dgolden.write=true} writes them for review. */
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/exchange");

  /** The id of a feed, which each record has of its own: the only UUID derived from a name. */
  private static final String FEED_ID =
      "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[0-9a-f-]{17}";

  private Golden() {}

  /** The same for what is expected in a text. */
  public static void assertSame(String body, String expected) {
    assertThat(anywhere(body)).isEqualTo(expected);
  }

  /** As at the address of an example, with line ends of one kind. */
  public static String anywhere(String body) {
    String base = RestAssured.baseURI + ":" + RestAssured.port;
    return body.replace(base, "http://record.example")
        .replace("\r\n", "\n")
        .replaceAll(FEED_ID, "urn:uuid:b0a62271-45a5-3f54-9d45-5a9a1f1f4b0e");
  }

  /** Compares a body, in which the service's own address is the one of an example. */
  public static void check(String name, String body) {
    String actual = anywhere(body);
    Path file = FOLDER.resolve(name);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(file, actual);
      }
      assertThat(actual).as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
