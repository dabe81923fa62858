package dev.onrecord.change;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** The one-row table with the head of the log. */
@Entity
@Table(name = "clock")
public class RecordClock extends PanacheEntityBase {

  static final int ID = 1;

  @Id public int id;

  /** The newest entry of the log; 0 for an empty log. */
  public long seq;

  /** The newest entry that can change how other entities render. */
  public long labelSeq;

  static RecordClock read() {
    return findById(ID);
  }

  /** Locks the row until the transaction ends. */
  static RecordClock lock() {
    return findById(ID, LockModeType.PESSIMISTIC_WRITE);
  }
}
