package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.change.EntityType;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.Upsert;
import dev.onrecord.source.MergedSourceForm;
import dev.onrecord.source.SourceMerges;
import dev.onrecord.source.SourceRef;
import dev.onrecord.statement.entity.Statement;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.SubjectService;
import dev.onrecord.subject.SubjectType;
import java.util.UUID;

/** A parsed line of an import. */
interface Item {

  long number();

  /** The path of an item of this kind, for the report. */
  default String path(String address) {
    throw new UnsupportedOperationException("nothing is reported about redirects");
  }

  /** Whether it moves references that other lines must see. */
  default boolean isMerge() {
    return false;
  }

  Upsert upsert(boolean keepTimes, Changes changes);

  /**
   * An item to upsert.
   *
   * @param addsOnly whether the line adds to an item even if it names it
   */
  record Regular<F extends ItemForm>(long number, ItemImporter<?, F> kind, F form, boolean addsOnly)
      implements Item {

    @Override
    public Upsert upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, keepTimes, addsOnly, changes);
    }

    @Override
    public String path(String address) {
      EntityType type = kind.type();
      return switch (type) {
        case SOURCE -> SourceRef.path(UUID.fromString(address));
        case STATEMENT -> Statement.path(UUID.fromString(address));
        default -> SubjectType.valueOf(type.name()).path(address);
      };
    }
  }

  /** A redirect from the slug of a merged subject. */
  record Redirect(long number, SubjectService<?, ?, ?> kind, MergedForm form) implements Item {

    @Override
    public Upsert upsert(boolean keepTimes, Changes changes) {
      return Upsert.of(kind.upsert(form, changes));
    }

    @Override
    public boolean isMerge() {
      return true;
    }
  }

  /** A redirect from a merged source. */
  record SourceRedirect(long number, SourceMerges merges, MergedSourceForm form) implements Item {

    @Override
    public Upsert upsert(boolean keepTimes, Changes changes) {
      return Upsert.of(merges.upsert(form, changes));
    }

    @Override
    public boolean isMerge() {
      return true;
    }
  }
}
