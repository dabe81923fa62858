package dev.onrecord.article.reading;

import dev.onrecord.article.attribution.FoundStatement;
import dev.onrecord.article.context.Occasion;
import dev.onrecord.article.context.ReplyContext;
import dev.onrecord.article.context.SaidDate;

/**
 * A statement with its date, occasion and reply context.
 *
 * @param said null if neither the words nor the date of the article give one
 * @param occasion null if the article names none
 * @param reply null if it replies to nothing
 */
public record Draft(
    FoundStatement statement, SaidDate said, Occasion occasion, ReplyContext reply) {}
