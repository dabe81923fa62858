package dev.onrecord.exchange.feed;

import java.net.URI;
import java.util.List;

/**
 * A feed, independent of its format.
 *
 * @param self the URL of the feed
 * @param list the URL of the list that the feed shows
 */
record FeedDocument(String title, URI self, URI list, List<FeedEntry> entries) {}
