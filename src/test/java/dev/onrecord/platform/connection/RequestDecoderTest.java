package dev.onrecord.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same requests are decoded whatever way their bytes are split into reads. */
class RequestDecoderTest {

  /** The requests in some reads: their targets and hosts, or what is wrong. */
  private static List<String> decode(String... reads) {
    EmbeddedChannel channel = new EmbeddedChannel(new RequestDecoder(new HttpServerOptions()));
    List<String> requests = new ArrayList<>();
    try {
      for (String read : reads) {
        channel.writeInbound(Unpooled.copiedBuffer(read, StandardCharsets.US_ASCII));
      }
      for (Object message = channel.readInbound();
          message != null;
          message = channel.readInbound()) {
        if (message instanceof HttpRequest request) {
          requests.add(
              request.decoderResult().isSuccess()
                  ? request.uri() + " of " + request.headers().get(HttpHeaderNames.HOST)
                  : "refused");
        }
        ReferenceCountUtil.release(message);
      }
    } finally {
      channel.finishAndReleaseAll();
    }
    return requests;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /a HTTP/1.1~Host: x~~GET /b HTTP/1.1~Host: y~~                               | /a of x, /b of y
          ~~GET /a HTTP/1.1~Host: x~~                                                      | /a of x
          GET http://z:1/a?b HTTP/1.1~Host: x~~                                            | /a?b of z:1
          POST /a HTTP/1.1~Host: x~Content-Length: 4~~~ b~GET /b HTTP/1.1~Host: y~~        | /a of x, /b of y
          POST /a HTTP/1.1~Host: x~Transfer-Encoding: chunked~~4~~ b~0~~GET /b HTTP/1.1~Host: y~~ | /a of x, /b of y
          GET /a HTTP/1.1~Host: x~A: b~ c~~GET /b HTTP/1.1~Host: y~~                       | refused
          GET /a HTTP/1.1~Host: x~~GET /b HTTP/1.1~Host: y~A: b~ c~~GET /c HTTP/1.1~Host: z~~ | /a of x, refused
          POST /a HTTP/1.1~Host: x~Transfer-Encoding: x~~GET /b HTTP/1.1~Host: y~~         | refused
          """)
  void requestsAreTheSameHoweverTheyAreCut(String text, String expected) {
    String bytes = text.replace("~", "\r\n");
    List<String> requests = List.of(expected.split(", "));
    assertThat(decode(bytes)).isEqualTo(requests);
    assertThat(decode(bytes.split(""))).isEqualTo(requests);
    for (int cut = 1; cut < bytes.length(); cut++) {
      assertThat(decode(bytes.substring(0, cut), bytes.substring(cut)))
          .as("cut at %d", cut)
          .isEqualTo(requests);
    }
  }
}
