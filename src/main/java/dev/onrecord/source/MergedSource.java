package dev.onrecord.source;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;

/** A source that was merged into another, to which its id and its URL lead. */
@Entity
@Table(name = "merged_source")
public class MergedSource extends PanacheEntityBase {

  @Id public UUID id;

  /** The source that was kept; after a chain of merges, the last one. */
  public UUID keptId;

  /** The URL, unless it is that of the source kept. */
  public String url;

  public String urlKey;

  static MergedSource of(UUID id, UUID keptId, String url) {
    MergedSource merged = new MergedSource();
    merged.id = id;
    merged.keptId = keptId;
    merged.url = url;
    merged.urlKey = SourceUrl.keyOrNull(url);
    return merged;
  }

  /** The source into which the one with the key of a URL was merged. */
  static Optional<Source> keptAt(String urlKey) {
    return MergedSource.<MergedSource>find("urlKey", urlKey)
        .firstResultOptional()
        .flatMap(MergedSource::kept);
  }

  /** The source that was kept. */
  Optional<Source> kept() {
    return Source.findByIdOptional(keptId);
  }

  MergedSourceForm form() {
    return new MergedSourceForm("source", id, url, keptId);
  }
}
