package dev.onrecord.subject;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

@Tag("random")
class SlugProperties {

  @Property
  void aSlugFitsItsPatternAndIsItsOwnSlug(
      @ForAll @CharRange(from = ' ', to = '\u017F') @StringLength(max = 150) String name) {
    String slug = Slug.of(name + "x");
    assertThat(slug).matches(Slug.PATTERN).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH);
    assertThat(Slug.of(slug)).isEqualTo(slug);
  }
}
