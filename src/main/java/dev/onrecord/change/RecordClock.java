package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says how far the log has come. */
@Entity
@Table(name = "clock")
public class RecordClock extends PanacheEntityBase {

  static final int ID = 1;

  @Id public int id;

  /** The newest entry of the log; 0 before the first. */
  public long seq;

  /** The newest entry that can alter how entities other than its own are shown. */
  public long labelSeq;

  static RecordClock read() {
    return findById(ID);
  }

  /** Moves on by a number of entries; whoever does so holds the row until its transaction ends. */
  static void advance(int entries, Integer lastLabel) {
    if (lastLabel == null) {
      update("seq = seq + ?1 where id = ?2", (long) entries, ID);
    } else {
      update(
          "labelSeq = seq + ?1, seq = seq + ?2 where id = ?3",
          (long) lastLabel,
          (long) entries,
          ID);
    }
  }
}
