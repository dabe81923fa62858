package dev.onrecord.article.attribution;

/**
 * The clause that contains what was said: after "said that", or before ", she said".
 *
 * @param from the first token
 * @param to exclusive
 */
record ContentClause(int from, int to) {}
