package dev.onrecord.statement.query;

import dev.onrecord.platform.EnumNames;
import java.util.Set;
import java.util.TreeSet;

/** The facets of a query, in the order in which they are shown. */
public record FacetSet(Set<Facet> facets) {

  static final FacetSet NONE = new FacetSet(Set.of());

  /**
   * Parses a list with commas.
   *
   * @throws IllegalArgumentException with a message for the client
   */
  public static FacetSet parse(String list) {
    Set<Facet> facets = new TreeSet<>();
    for (String facet : list.split(",", -1)) {
      if (!facets.add(EnumNames.require(Facet.class, facet))) {
        throw new IllegalArgumentException("must not repeat a facet");
      }
    }
    return new FacetSet(facets);
  }
}
