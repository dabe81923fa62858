package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.SubjectService;

/** A parsed line of an import. */
interface Item {

  long number();

  UpsertResult upsert(boolean keepTimes, Changes changes);

  /** A line with an item. */
  record OfRecord<F extends ItemForm>(long number, ItemImporter<?, F> kind, F form)
      implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, keepTimes, changes);
    }
  }

  /** A line with the redirect of a merged slug. */
  record Merged(long number, SubjectService<?, ?, ?> kind, MergedForm form) implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, changes);
    }
  }
}
