package dev.onrecord.article.context;

import dev.onrecord.article.text.Span;

/**
 * The occasion on which a statement was made.
 *
 * @param medium in the record's words: social_post, interview, blog, speech, press_release, paper,
 *     testimony
 * @param venue the name of the occasion, or null
 * @param evidence the span of the words that say so
 */
public record Occasion(String medium, String venue, Span evidence) {}
