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
import java.util.List;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {

  private AtomFeed() {}

  static byte[] write(FeedDocument document) {
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setId(document.self().toString());
    feed.setTitle(document.title());
    // Atom requires a time of update, which a feed without entries does not have.
    feed.setUpdated(
        Date.from(
            document.entries().stream().findFirst().map(FeedEntry::updated).orElse(Instant.EPOCH)));
    feed.setOtherLinks(List.of(link("self", document.self(), MediaTypes.ATOM, null)));
    feed.setAlternateLinks(List.of(link("alternate", document.list(), "application/json", null)));
    feed.setEntries(document.entries().stream().map(AtomFeed::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
    } catch (FeedException e) {
      throw new IllegalStateException("every feed can be written", e);
    }
  }

  private static Entry entry(FeedEntry shown) {
    Entry entry = new Entry();
    entry.setId(shown.id());
    entry.setTitle(shown.title());
    entry.setPublished(Date.from(shown.published()));
    entry.setUpdated(Date.from(shown.updated()));
    Person speaker = new Person();
    speaker.setName(shown.speaker());
    speaker.setUri(shown.speakerAddress().toString());
    List<SyndPerson> authors = new ArrayList<>(List.of(speaker));
    entry.setAuthors(authors);
    Content content = new Content();
    content.setType(Content.HTML);
    content.setValue(shown.html());
    entry.setContents(List.of(content));
    entry.setAlternateLinks(List.of(link("alternate", shown.self(), "application/json", null)));
    entry.setOtherLinks(
        shown.sources().stream()
            .map(source -> link("via", source.url(), null, source.title()))
            .toList());
    entry.setCategories(shown.subjects().stream().map(AtomFeed::category).toList());
    return entry;
  }

  private static Category category(String name) {
    Category category = new Category();
    category.setTerm(name);
    return category;
  }

  private static Link link(String relation, URI address, String type, String title) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(address.toString());
    link.setType(type);
    link.setTitle(title);
    return link;
  }
}
