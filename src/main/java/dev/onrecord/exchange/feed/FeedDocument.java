package dev.onrecord.exchange.feed;

import java.net.URI;
import java.util.List;

/**
 * A feed, whatever it is written as.
 *
 * @param self the address of the feed
 * @param list the address of the list that it is of
 */
record FeedDocument(String title, URI self, URI list, List<FeedEntry> entries) {}
