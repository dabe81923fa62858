package dev.onrecord.statement.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What annotations say about facets. */
class FacetTest {

  @Test
  void allFacetsCanBeRequestedAtOnce() {
    assertThat(Facet.COUNT).isEqualTo(Facet.values().length);
  }
}
