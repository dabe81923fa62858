package dev.onrecord.exchange.feed;

import java.net.URI;
import java.util.List;

/**
 * A page of a feed, independent of its format.
 *
 * @param id the same on all pages and, unless the service has a public URL, on all hosts
 * @param self the URL of the page
 * @param first the URL of the first page
 * @param next the URL of the next page; null on the last
 * @param list the URL of the list that the feed shows
 */
record FeedDocument(
    String id, String title, URI self, URI first, URI next, URI list, List<FeedEntry> entries) {}
