package dev.onrecord.exchange;

import dev.onrecord.change.Changes;
import dev.onrecord.item.ItemForm;
import dev.onrecord.item.ItemImporter;
import dev.onrecord.item.UpsertResult;
import dev.onrecord.subject.MergedForm;
import dev.onrecord.subject.Subjects;

/** A parsed line of an import. */
interface Item {

  long number();

  UpsertResult upsert(boolean keepTimes, Changes changes);

  /** An item to upsert. */
  record Regular<F extends ItemForm>(long number, ItemImporter<?, F, ?> kind, F form)
      implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, keepTimes, changes);
    }
  }

  /** A redirect from the slug of a merged subject. */
  record Redirect(long number, Subjects<?, ?, ?> kind, MergedForm form) implements Item {

    @Override
    public UpsertResult upsert(boolean keepTimes, Changes changes) {
      return kind.upsert(form, changes);
    }
  }
}
