package dev.onrecord.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** Takes one connection, and answers whatever a test likes until the other side hangs up. */
final class HostileReceiver implements AutoCloseable {

  private final ServerSocket socket;
  private final Answer answer;
  private final CompletableFuture<String> head = new CompletableFuture<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  /** Writes an answer, which may have no end. */
  interface Answer {
    void write(OutputStream out) throws IOException;
  }

  HostileReceiver(Answer answer) throws IOException {
    this(ServerSocketFactory.getDefault(), answer);
  }

  HostileReceiver(ServerSocketFactory sockets, Answer answer) throws IOException {
    this.answer = answer;
    socket = sockets.createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::receive, "hostile receiver");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The head of the request. */
  String head() throws Exception {
    return head.get(10, TimeUnit.SECONDS);
  }

  boolean hasRequest() {
    return head.isDone();
  }

  /** Waits until the other side has hung up. */
  void awaitEnd() throws Exception {
    end.get(10, TimeUnit.SECONDS);
  }

  private void receive() {
    try (Socket connection = socket.accept()) {
      InputStream in = connection.getInputStream();
      StringBuilder read = new StringBuilder();
      while (read.indexOf("\r\n\r\n") < 0) {
        int octet = in.read();
        if (octet < 0) {
          return;
        }
        read.append((char) octet);
      }
      head.complete(read.toString());
      answer.write(connection.getOutputStream());
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException hungUp) {
      // The other side no longer reads.
    } finally {
      end.complete(null);
    }
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
