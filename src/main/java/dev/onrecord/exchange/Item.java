package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.source.MergedSourceForm;
import dev.onrecord.source.SourceMerges;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.SubjectService;

/** A parsed line of an import. */
interface Item {

  long number();

  /** Whether it moves references that other lines must see. */
  default boolean isMerge() {
    return false;
  }

  UpsertResult upsert(boolean keepTimes, Changes changes);

  /** An item to upsert. */
  record Regular<F extends ItemForm>(long number, ItemImporter<?, F> kind, F form) implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, keepTimes, changes);
    }
  }

  /** A redirect from the slug of a merged subject. */
  record Redirect(long number, SubjectService<?, ?, ?> kind, MergedForm form) implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, changes);
    }

    @Override
    public boolean isMerge() {
      return true;
    }
  }

  /** A redirect from a merged source. */
  record SourceRedirect(long number, SourceMerges merges, MergedSourceForm form) implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return merges.upsert(form, changes);
    }

    @Override
    public boolean isMerge() {
      return true;
    }
  }
}
