package dev.onrecord.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Creates and parses the ids of statements and sources (RFC 9562). */
public final class Ids {

  private static final Pattern UUID_TEXT =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

  private static final NoArgGenerator VERSION_7 = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new id: a UUIDv7, which sorts by creation time. */
  public static UUID next() {
    return VERSION_7.generate();
  }

  /** Parses a UUID of a standard version. */
  public static Optional<UUID> parse(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
