package dev.onrecord.explore;

import dev.onrecord.explore.statement.FacetGroup;
import dev.onrecord.explore.view.StatementCard;
import java.util.List;

/**
 * The start page.
 *
 * @param newest the statements recorded last
 * @param talked the most frequent speakers and subjects
 */
record StartPage(
    List<StatementCard> newest, List<FacetGroup> talked, RecordCounts counts, String base) {}
