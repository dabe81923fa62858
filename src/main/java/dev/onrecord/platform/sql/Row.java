package dev.onrecord.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The current row of a result. Columns are numbered from 1. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public String text(int column) {
    try {
      return result.getString(column);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  public String text(String column) {
    return text(number(column));
  }

  /** An integer; 0 if it is null. */
  public long integer(int column) {
    try {
      return result.getLong(column);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  public Integer integer(String column) {
    try {
      int value = result.getInt(column);
      return result.wasNull() ? null : value;
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  public boolean flag(int column) {
    try {
      return result.getBoolean(column);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  public boolean flag(String column) {
    return flag(number(column));
  }

  public UUID uuid(int column) {
    return value(column, UUID.class);
  }

  public UUID uuid(String column) {
    return uuid(number(column));
  }

  public Instant instant(int column) {
    OffsetDateTime time = value(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public Instant instant(String column) {
    return instant(number(column));
  }

  public <T> T value(int column, Class<T> type) {
    try {
      return result.getObject(column, type);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  private int number(String column) {
    try {
      return result.findColumn(column);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }
}
