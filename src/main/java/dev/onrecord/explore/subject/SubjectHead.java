package dev.onrecord.explore.subject;

import dev.onrecord.edtf.EdtfDate;
import dev.onrecord.explore.chart.ShownDate;
import dev.onrecord.explore.view.Labels;
import dev.onrecord.explore.view.PageUrls;
import dev.onrecord.explore.view.SubjectLink;
import dev.onrecord.model.AiModelView;
import dev.onrecord.organization.OrganizationView;
import dev.onrecord.person.AffiliationView;
import dev.onrecord.person.PersonView;
import dev.onrecord.platform.EnumNames;
import dev.onrecord.platform.response.ItemView;
import dev.onrecord.platform.response.PagePath;
import dev.onrecord.subject.Link;
import dev.onrecord.topic.TopicView;
import java.util.List;

/**
 * The head of the page of a subject: what the record knows about it.
 *
 * @param kind what it is, in a word or two, or null
 * @param proposition the sentence that stances toward a topic refer to, or null
 */
public record SubjectHead(
    String slug,
    String name,
    List<String> aliases,
    String description,
    String wikidataId,
    List<Link> links,
    List<Role> roles,
    String kind,
    SubjectLink developer,
    ShownDate released,
    String proposition,
    String api) {

  /** A role in an organization, with the time as far as it is known. */
  public record Role(String name, SubjectLink organization, String period) {}

  static SubjectHead of(ItemView view) {
    if (view instanceof PersonView person) {
      return new SubjectHead(
          person.slug(),
          person.name(),
          person.aliases(),
          person.description(),
          person.wikidataId(),
          person.links(),
          person.affiliations().stream().map(SubjectHead::role).toList(),
          null,
          null,
          null,
          null,
          person.self());
    }
    if (view instanceof OrganizationView organization) {
      return new SubjectHead(
          organization.slug(),
          organization.name(),
          organization.aliases(),
          organization.description(),
          organization.wikidataId(),
          organization.links(),
          List.of(),
          kind(organization),
          null,
          null,
          null,
          organization.self());
    }
    if (view instanceof AiModelView model) {
      return new SubjectHead(
          model.slug(),
          model.name(),
          model.aliases(),
          model.description(),
          model.wikidataId(),
          model.links(),
          List.of(),
          weights(model),
          model.developer() == null ? null : SubjectLink.of(model.developer()),
          model.released() == null ? null : ShownDate.of(model.released()),
          null,
          model.self());
    }
    TopicView topic = (TopicView) view;
    return new SubjectHead(
        topic.slug(),
        topic.name(),
        topic.aliases(),
        topic.description(),
        topic.wikidataId(),
        topic.links(),
        List.of(),
        null,
        null,
        null,
        topic.proposition(),
        topic.self());
  }

  public String href() {
    return PagePath.of(api);
  }

  /** The links that a browser only opens as pages. */
  public List<Link> pages() {
    return links.stream().filter(link -> PageUrls.external(link.url()) != null).toList();
  }

  public String knownAs() {
    return String.join(", ", aliases);
  }

  private static String kind(OrganizationView organization) {
    return switch (organization.kind()) {
      case COMPANY, NONPROFIT, PUBLISHER, GOVERNMENT ->
          Labels.of(EnumNames.snake(organization.kind()));
      case OTHER -> "Organization";
    };
  }

  private static String weights(AiModelView model) {
    return switch (model.weights()) {
      case OPEN -> "AI model with open weights";
      case CLOSED -> "AI model with closed weights";
      case UNKNOWN -> "AI model";
    };
  }

  private static Role role(AffiliationView affiliation) {
    return new Role(
        Labels.of(affiliation.role()),
        SubjectLink.of(affiliation.organization()),
        period(affiliation.from(), affiliation.to()));
  }

  private static String period(EdtfDate from, EdtfDate to) {
    if (from == null && to == null) {
      return null;
    }
    String begin = from == null ? "" : "from " + words(from);
    String end = to == null ? "" : "until " + words(to);
    return (begin + " " + end).strip();
  }

  private static String words(EdtfDate date) {
    String words = ShownDate.of(date).words();
    return words.startsWith("by ")
        ? words.substring("by ".length()) + " or before"
        : ShownDate.withoutIn(words);
  }
}
