package dev.onrecord.check;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON body of a check. */
@Schema(
    name = "CheckRequest",
    description = "A quotation to check, with the parameters of `GET /check`")
record CheckRequest(
    @NotNull
        @Schema(
            description = "The quotation",
            examples = "Zuck does deserve credit for open-sourcing.",
            minLength = 1,
            maxLength = Quotation.MAX_LENGTH,
            required = true)
        String quote,
    @Schema(
            description = "The supposed speaker, by any name",
            examples = "musk",
            minLength = 1,
            maxLength = 2_048)
        String speaker,
    @Schema(
            description = "The supposed speaker, if a person, by any name",
            examples = "Elon Musk",
            minLength = 1,
            maxLength = 2_048)
        String person,
    @Schema(
            description = "The supposed speaker, if an organization, by any name",
            examples = "meta",
            minLength = 1,
            maxLength = 2_048)
        String organization,
    @Schema(
            description = "Only statements in this language (BCP 47)",
            examples = "en",
            minLength = 1,
            maxLength = 35)
        String language,
    @Schema(
            description = "Only statements possibly made on this EDTF date or later",
            examples = "2023",
            minLength = 1,
            maxLength = 41)
        String from,
    @Schema(
            description = "Only statements possibly made on this EDTF date or earlier",
            examples = "2024-12",
            minLength = 1,
            maxLength = 41)
        String to,
    @Min(1)
        @Max(Quotation.MAX_MATCHES)
        @Schema(
            description = "The most matches to return",
            examples = "5",
            minimum = "1",
            maximum = "10")
        Integer limit) {

  CheckQuery query() {
    CheckQuery query = new CheckQuery();
    query.speaker = speaker;
    query.person = person;
    query.organization = organization;
    query.language = language;
    query.from = from;
    query.to = to;
    query.limit = limit == null ? null : limit.toString();
    return query;
  }
}
