package dev.onrecord.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * All settings of the service itself; README lists them. A name that is not here stops the start.
 */
@ConfigMapping(prefix = "onrecord")
public interface Settings {

  /** What is on disk. */
  Data data();

  /** The starter record. */
  Starter starter();

  /** Whether this is a first look, with a user whom everybody knows, on this machine alone. */
  @WithDefault("false")
  boolean trial();

  /** Who sees what operators see. */
  Metrics metrics();

  /** What pages of other origins may do. */
  Cors cors();

  /** What a request may take. */
  Limits limits();

  /** How much memory each cache takes, about. */
  Map<String, MemorySize> cache();

  /** Those who follow the log. */
  Stream stream();

  /** The index of texts. */
  Index index();

  /** What is written to the log of the process. */
  Logs logs();

  /** Traces of requests. */
  Telemetry telemetry();

  /** How the service ends. */
  Shutdown shutdown();

  /** What is on disk. */
  interface Data {
    /** The folder of the embedded database and of the index. */
    @WithDefault("./data")
    String directory();
  }

  /** The starter record. */
  interface Starter {
    /** Whether an empty database is given it. */
    @WithDefault("true")
    boolean enabled();
  }

  /** Who sees what operators see. */
  interface Metrics {
    /** Where they are served. */
    String PATH = "/q/metrics";

    /** Whether everybody may see the metrics; otherwise only admins. */
    @WithName("public")
    @WithDefault("false")
    boolean isPublic();
  }

  /** What pages of other origins may do. */
  interface Cors {
    /** Those that may read, with commas between; {@code *} for all. */
    @WithDefault("*")
    Set<String> origins();
  }

  /** What a request may take. */
  interface Limits {
    /** The longest body, and the longest line of a body of many. */
    MemorySize body();

    /** The longest body of many lines. */
    @WithName("import")
    MemorySize lines();

    /** How many requests a client may send in a minute; 0 for any number. */
    @WithDefault("6000")
    int rate();

    /** How often an address may send bad credentials in a minute; 0 for any number. */
    @WithDefault("60")
    int badCredentials();

    /** How much processor time the requests of a client may use in a minute; 0 for any amount. */
    @WithDefault("60S")
    Duration work();

    /** How many exports are sent at once. */
    @WithDefault("32")
    int exports();

    /** How many imports are taken in at once. */
    @WithDefault("16")
    int imports();

    /** How many clients follow the log at once. */
    @WithDefault("200")
    int followers();

    /** How much of the exports, imports and followers one client may have, in percent. */
    @WithDefault("25")
    int clientShare();

    /** How much of the exports and followers is for editors alone, in percent. */
    @WithDefault("20")
    int editorShare();

    /** How long an export may take. */
    @WithDefault("1H")
    Duration exportTime();

    /** How long an export may be. */
    @WithDefault("8G")
    MemorySize exportSize();

    /** How many requests are at work at once, each in a thread. */
    @WithDefault("64")
    int threads();

    /** How many requests wait for a thread. */
    @WithDefault("128")
    int queue();

    /** How many connections there may be. */
    @WithDefault("4096")
    int connections();

    /** How many of them one client address may have; behind a proxy, any number. */
    @WithDefault("256")
    int clientConnections();

    /** How long the head of a request may take. */
    @WithDefault("10S")
    Duration headers();

    /** How long a body may take, unless it is read line by line. */
    @WithDefault("30S")
    Duration bodyTime();

    /** How long the database or the index may take over one query. */
    @WithDefault("15S")
    Duration query();

    /** How long a connection may be silent. */
    @WithDefault("60S")
    Duration idle();
  }

  /** Those who follow the log. */
  interface Stream {
    /** How long a client hears nothing before it is told that the connection stands. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How long a client may take nothing of what is sent to it before it is let go. */
    @WithDefault("60S")
    Duration patience();
  }

  /** The index of texts. */
  interface Index {
    /** How long a start waits for it before the port opens. */
    @WithDefault("10S")
    Duration startWait();
  }

  /** What is written to the log of the process. */
  interface Logs {
    /** Whether each line is a JSON object. */
    @WithDefault("false")
    boolean json();
  }

  /** Traces of requests. */
  interface Telemetry {
    /** Whether they are not sent, by OpenTelemetry. */
    @WithDefault("true")
    boolean disabled();
  }

  /** How the service ends. */
  interface Shutdown {
    /** How long requests in flight may take to be finished. */
    @WithDefault("15S")
    Duration timeout();
  }
}
