package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.ImportedRecords;
import dev.onrecord.item.RecordForm;
import dev.onrecord.item.Taken;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.Subjects;

/** A line that was read. */
interface Item {

  long number();

  Taken take(boolean keepTimes, Changes changes);

  /** An item of the record. */
  record OfRecord<F extends RecordForm>(long number, ImportedRecords<?, F, ?> kind, F form)
      implements Item {

    @Override
    public Taken take(boolean keepTimes, Changes changes) {
      return kind.take(form, keepTimes, changes);
    }
  }

  /** A slug that leads to another subject. */
  record Merged(long number, Subjects<?, ?, ?> kind, MergedForm form) implements Item {

    @Override
    public Taken take(boolean keepTimes, Changes changes) {
      return kind.take(form, changes);
    }
  }
}
