package dev.onrecord.search;

import dev.onrecord.platform.sql.AdvisoryLock;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * An index on OpenSearch, shared by all nodes. The node that holds a database lock writes to it.
 */
@Singleton
@IfBuildProfile("opensearch")
class ClusterIndex implements IndexLocation {

  private static final long LOCK_KEY = 0x6f6e_7265_636f_7264L;

  private final AdvisoryLock lock;

  ClusterIndex(DataSource database) {
    this.lock = new AdvisoryLock(database, LOCK_KEY);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public boolean isWriter() {
    return lock.tryLock();
  }

  /** The server checks its own files. */
  @Override
  public void verify() {}
}
