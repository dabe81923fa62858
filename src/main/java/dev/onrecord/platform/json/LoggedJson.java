package dev.onrecord.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;

/**
 * Reads forms from the change log without validation: entries were valid by the rules of their time
 * and must stay readable.
 */
@Singleton
public class LoggedJson {

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(JsonSettings.enums())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public <F> F read(String entity, Class<F> form) {
    try {
      return json.readValue(entity, form);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The log contains an entry that is not a " + form.getSimpleName(), e);
    }
  }
}
