package dev.onrecord.search;

import com.sun.management.OperatingSystemMXBean;
import dev.onrecord.change.Actor;
import dev.onrecord.exchange.Importer;
import dev.onrecord.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Loads a generated record from a file of this machine, as an import does. */
@Path("/bench/load")
@Produces(MediaType.APPLICATION_JSON)
class LoadResource {

  /** How long the index may take behind the import. */
  private static final Duration MOST = Duration.ofHours(1);

  private final Importer importer;
  private final Actor actor;

  private final IndexState index;

  LoadResource(Importer importer, Actor actor, IndexState index) {
    this.importer = importer;
    this.actor = actor;
    this.index = index;
  }

  /**
   * What was loaded.
   *
   * @param seconds until everything was written
   * @param indexedSeconds until everything was in the index too, which follows meanwhile
   * @param cpuSeconds what the whole process used: on a machine that is not alone, the better
   *     measure
   */
  record Loaded(long items, double seconds, double indexedSeconds, double cpuSeconds) {}

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @POST
  @RolesAllowed(Role.ADMIN)
  @Operation(hidden = true)
  public Loaded load(@QueryParam("file") String file) throws IOException, InterruptedException {
    actor.actAs("bench");
    long start = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    try (InputStream lines = Files.newInputStream(java.nio.file.Path.of(file))) {
      long items = importer.load(lines);
      double written = (System.nanoTime() - start) / 1e9;
      index.awaitLatest(MOST);
      return new Loaded(
          items,
          written,
          (System.nanoTime() - start) / 1e9,
          (system.getProcessCpuTime() - cpu) / 1e9);
    }
  }
}
