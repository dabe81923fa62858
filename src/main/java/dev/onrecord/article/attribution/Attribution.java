package dev.onrecord.article.attribution;

import dev.onrecord.article.text.Span;

/**
 * Who says a quotation, as one rule found.
 *
 * @param speaker null where the rule joins the quotation to the one before
 * @param verb the reporting verb, or null
 * @param at where the words are that say so; null for what only stands near
 */
record Attribution(AttributionRule rule, Mention speaker, Cue verb, Place at, Span evidence) {}
