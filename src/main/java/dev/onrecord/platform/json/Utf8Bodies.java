package dev.onrecord.platform.json;

import dev.onrecord.platform.problem.Problem;
import dev.onrecord.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses bodies that are not UTF-8. Jackson accepts overlong forms and surrogates, which other
 * parsers reject, and guesses UTF-16.
 */
@Provider
@ApplicationScoped
class Utf8Bodies implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readAllBytes();
    if (!isUtf8(body)) {
      throw new Problem(ProblemType.MALFORMED_JSON, "The body is not valid UTF-8.");
    }
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }

  /** Whether bytes are UTF-8 without NUL characters. UTF-16 of ASCII text has NUL bytes. */
  static boolean isUtf8(byte[] body) {
    try {
      CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return text.chars().allMatch(c -> c != 0);
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
