package dev.onrecord.article.attribution;

import dev.onrecord.article.text.Span;

/**
 * The speaker of a quotation, as found by one rule.
 *
 * @param speaker null if the rule joins the quotation to the previous one
 * @param verb the reporting verb, or null
 * @param at the place of the evidence; null for a speaker who is only nearby
 */
record Attribution(AttributionRule rule, Mention speaker, Cue verb, Place at, Span evidence) {}
