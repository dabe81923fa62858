package dev.onrecord.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;

/**
 * Reads the JSON of the log. It was checked by the rules of its day; under those of today, some of
 * it might be refused, and the log must stay readable. So nothing is checked here.
 */
@Singleton
public class LoggedJson {

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(JsonSettings.enums())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** The form that an entry holds. */
  public <F> F read(String entity, Class<F> form) {
    try {
      return json.readValue(entity, form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The log holds what is not a " + form.getSimpleName(), e);
    }
  }
}
