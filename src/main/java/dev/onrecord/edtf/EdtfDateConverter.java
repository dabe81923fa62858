package dev.onrecord.edtf;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a date as the given text. */
@Converter(autoApply = true)
public class EdtfDateConverter implements AttributeConverter<EdtfDate, String> {

  @Override
  public String convertToDatabaseColumn(EdtfDate date) {
    return date == null ? null : date.text();
  }

  @Override
  public EdtfDate convertToEntityAttribute(String text) {
    return text == null ? null : EdtfDate.parse(text);
  }
}
