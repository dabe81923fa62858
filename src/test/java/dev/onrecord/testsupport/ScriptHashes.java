package dev.onrecord.testsupport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code script-src} that a Content-Security-Policy needs for the inline scripts of a page. */
public final class ScriptHashes {

  private static final Pattern SCRIPT =
      Pattern.compile("<script(?: defer)?>(.*?)</script>", Pattern.DOTALL);

  private ScriptHashes() {}

  public static String of(String page) throws GeneralSecurityException {
    List<String> hashes = new ArrayList<>();
    for (Matcher script = SCRIPT.matcher(page); script.find(); ) {
      byte[] text = script.group(1).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      hashes.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }
    return "script-src 'self' " + String.join(" ", hashes) + ";";
  }
}
