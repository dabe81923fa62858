package dev.onrecord.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.onrecord.client.model.Problem;

/** Problem details (RFC 9457) in failed responses. */
public final class Problems {

  private Problems() {}

  /**
   * Returns the problem that the service sent.
   *
   * @throws ApiException the failure itself, if its response has no problem: the service was not
   *     reached, or a proxy answered
   */
  public static Problem read(ApiException failure) throws ApiException {
    if (failure.getResponseBody() == null) {
      throw failure;
    }
    try {
      return ApiClient.createDefaultObjectMapper()
          .readValue(failure.getResponseBody(), Problem.class);
    } catch (JsonProcessingException noProblem) {
      failure.addSuppressed(noProblem);
      throw failure;
    }
  }
}
