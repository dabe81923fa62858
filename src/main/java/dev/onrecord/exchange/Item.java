package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.Subjects;

/** A line that was read. */
interface Item {

  long number();

  UpsertResult upsert(boolean keepTimes, Changes changes);

  /** An item of the record. */
  record OfRecord<F extends ItemForm>(long number, ItemImporter<?, F, ?> kind, F form)
      implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, keepTimes, changes);
    }
  }

  /** A slug that leads to another subject. */
  record Merged(long number, Subjects<?, ?, ?> kind, MergedForm form) implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, changes);
    }
  }
}
