package dev.onrecord.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of the service; docs/settings.md lists them. An unknown name stops the start. */
@ConfigMapping(prefix = "onrecord")
public interface Settings {

  /** The data on disk. */
  Data data();

  /** The URL at which clients reach the service; by default, the host that a request names. */
  Optional<String> publicUrl();

  /** The starter record. */
  Starter starter();

  /** Whether to run in trial mode: a user with a well-known password, on this machine only. */
  @WithDefault("false")
  boolean trial();

  /** Metrics. */
  Metrics metrics();

  /** Access from pages of other origins. */
  Cors cors();

  /** Limits of requests, streams and connections. */
  Limits limits();

  /** The approximate size of each cache. */
  Map<String, MemorySize> cache();

  /** Streams of changes. */
  Stream stream();

  /** The full-text index. */
  Index index();

  /** Verifications of the record. */
  Verification verification();

  /** Whether a database that is not the newest one may be served, such as a restored backup. */
  @WithDefault("refuse")
  Restore restore();

  /** The log of the process. */
  Logs logs();

  /** Traces. */
  Telemetry telemetry();

  /** Webhooks. */
  Webhooks webhooks();

  /** Shutdown. */
  Shutdown shutdown();

  /** The data on disk. */
  interface Data {
    /** The folder of the embedded database and of the index. */
    @WithDefault("./data")
    String directory();
  }

  /** The starter record. */
  interface Starter {
    /** Whether to load it into an empty database. */
    @WithDefault("true")
    boolean enabled();
  }

  interface Metrics {
    /** The path of the metrics. */
    String PATH = "/q/metrics";

    /** Whether everybody may see the metrics; otherwise only admins may. */
    @WithName("public")
    @WithDefault("false")
    boolean isPublic();
  }

  interface Cors {
    /** The origins that may read, separated by commas; {@code *} for all. */
    @WithDefault("*")
    Set<String> origins();
  }

  interface Limits {
    /** The maximum size of a body, and of a line of an import. */
    MemorySize body();

    /**
     * The part of the heap that all bodies together may take, in percent; half of it is for
     * requests with credentials.
     */
    @WithDefault("25")
    int bodies();

    /** The maximum size of an import. */
    @WithName("import")
    MemorySize lines();

    /** Requests per minute and client; 0 for no limit. */
    @WithDefault("6000")
    int rate();

    /** Requests with bad credentials per minute and address; 0 for no limit. */
    @WithDefault("60")
    int badCredentials();

    /** CPU time per minute and client; 0 for no limit. */
    @WithDefault("60S")
    Duration work();

    /** The number of simultaneous exports. */
    @WithDefault("32")
    int exports();

    /** The number of simultaneous imports. */
    @WithDefault("16")
    int imports();

    /** The number of simultaneous change streams. */
    @WithDefault("200")
    int followers();

    /** The number of articles read at a time. */
    @WithDefault("8")
    int articles();

    /**
     * The share of the exports, imports, change streams and articles that one client may have, in
     * percent.
     */
    @WithDefault("25")
    int clientShare();

    /** The share of the exports, change streams and articles reserved for editors, in percent. */
    @WithDefault("20")
    int editorShare();

    /** The maximum duration of an export. */
    @WithDefault("1H")
    Duration exportTime();

    /** The maximum size of an export. */
    @WithDefault("8G")
    MemorySize exportSize();

    /** The number of request threads. */
    @WithDefault("64")
    int threads();

    /** The number of requests that may wait for a thread. */
    @WithDefault("128")
    int queue();

    /** The maximum number of connections. */
    @WithDefault("4096")
    int connections();

    /** The maximum number of connections per client address; not applied behind a proxy. */
    @WithDefault("256")
    int clientConnections();

    /** The time limit for the head of a request. */
    @WithDefault("10S")
    Duration headers();

    /** The time limit for a body, except for imports. */
    @WithDefault("30S")
    Duration bodyTime();

    /** The time limit of a database or index query. */
    @WithDefault("15S")
    Duration query();

    /** The time after which an idle connection is closed. */
    @WithDefault("60S")
    Duration idle();
  }

  interface Stream {
    /** The interval of heartbeats on an idle stream. */
    @WithDefault("15S")
    Duration heartbeat();

    /** The time after which a client that reads nothing is disconnected. */
    @WithDefault("60S")
    Duration patience();
  }

  interface Index {
    /** How long the start waits for the index before the port opens. */
    @WithDefault("10S")
    Duration startWait();
  }

  interface Verification {
    /** The interval of scheduled verifications; 0 for none. */
    @WithDefault("24H")
    Duration interval();

    /** How long a verification may take. */
    @WithDefault("6H")
    Duration timeLimit();
  }

  /** What happens to a database that is empty, older than it was, or another one. */
  enum Restore {
    /** The service does not start. */
    REFUSE,
    /** It is served from now on. */
    ACCEPT
  }

  interface Logs {
    /** Whether each line is a JSON object. */
    @WithDefault("false")
    boolean json();
  }

  interface Telemetry {
    /** Whether OpenTelemetry is disabled. */
    @WithDefault("true")
    boolean disabled();
  }

  interface Webhooks {
    /** Whether webhooks may be sent to addresses of a private network. */
    @WithDefault("false")
    boolean privateAddresses();
  }

  interface Shutdown {
    /** How long requests in flight may take to finish. */
    @WithDefault("15S")
    Duration timeout();
  }
}
