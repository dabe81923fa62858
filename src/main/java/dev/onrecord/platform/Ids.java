package dev.onrecord.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The ids of statements and sources (RFC 9562). */
public final class Ids {

  private static final Pattern UUID_TEXT =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

  private static final NoArgGenerator VERSION_7 = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new id: a UUID of version 7, which sorts by the time at which it was made. */
  public static UUID next() {
    return VERSION_7.generate();
  }

  /** The id that a text is, or nothing where it is not a UUID of a standard version. */
  public static Optional<UUID> parse(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
