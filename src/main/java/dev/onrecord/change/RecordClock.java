package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
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

  /** The row, held until the transaction ends. */
  static RecordClock lock() {
    return findById(ID, LockModeType.PESSIMISTIC_WRITE);
  }
}
