package dev.onrecord.exchange.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.onrecord.platform.http.MediaTypes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {

  private AtomFeed() {}

  static byte[] write(FeedDocument document) {
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setId(document.id());
    feed.setTitle(document.title());
    // Atom requires an update time; a feed without entries has none.
    feed.setUpdated(
        Date.from(
            document.entries().stream().findFirst().map(FeedEntry::updated).orElse(Instant.EPOCH)));
    feed.setOtherLinks(pages(document));
    feed.setAlternateLinks(List.of(link("alternate", document.list(), "application/json", null)));
    feed.setEntries(document.entries().stream().map(AtomFeed::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("Cannot serialize a feed", e);
    }
  }

  /** The page itself, the first and the next (RFC 5005). */
  private static List<Link> pages(FeedDocument document) {
    Map<String, URI> pages = new LinkedHashMap<>();
    pages.put("self", document.self());
    pages.put("first", document.first());
    if (document.next() != null) {
      pages.put("next", document.next());
    }
    return pages.entrySet().stream()
        .map(page -> link(page.getKey(), page.getValue(), MediaTypes.ATOM, null))
        .toList();
  }

  private static Entry entry(FeedEntry statement) {
    Entry entry = new Entry();
    entry.setId(statement.id());
    entry.setTitle(statement.title());
    entry.setPublished(Date.from(statement.published()));
    entry.setUpdated(Date.from(statement.updated()));
    Person speaker = new Person();
    speaker.setName(statement.speaker());
    speaker.setUri(statement.speakerUrl().toString());
    List<SyndPerson> authors = new ArrayList<>(List.of(speaker));
    entry.setAuthors(authors);
    Content content = new Content();
    content.setType(Content.HTML);
    content.setValue(statement.html());
    entry.setContents(List.of(content));
    entry.setAlternateLinks(List.of(link("alternate", statement.self(), "application/json", null)));
    entry.setOtherLinks(
        statement.sources().stream()
            .map(source -> link("via", source.url(), null, source.title()))
            .toList());
    entry.setCategories(statement.subjects().stream().map(AtomFeed::category).toList());
    return entry;
  }

  private static Category category(String name) {
    Category category = new Category();
    category.setTerm(name);
    return category;
  }

  private static Link link(String relation, URI url, String type, String title) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(url.toString());
    link.setType(type);
    link.setTitle(title);
    return link;
  }
}
