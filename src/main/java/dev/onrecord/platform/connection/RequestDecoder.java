package dev.onrecord.platform.connection;

import dev.onrecord.platform.http.MalformedRequest;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * Decodes requests, applies {@link RequestRules}, and ignores everything after a malformed request.
 */
final class RequestDecoder extends VertxHttpRequestDecoder {

  private boolean isInHead = true;
  private boolean isFolded;
  private boolean isBroken;
  private byte last;

  RequestDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    if (isBroken) {
      // Parsers could disagree on whether the following bytes are a request or a body.
      in.skipBytes(in.readableBytes());
      return;
    }
    int from = in.readerIndex();
    int before = out.size();
    super.decode(context, in, out);
    if (isInHead) {
      detectFolding(in, from);
    }
    for (Object message : out.subList(before, out.size())) {
      if (message instanceof HttpRequest request) {
        validate(request);
        isInHead = false;
      }
      if (message instanceof LastHttpContent) {
        isInHead = true;
        isFolded = false;
        last = 0;
      }
    }
  }

  /** Detects folded header lines (obs-fold), which Netty joins silently. */
  private void detectFolding(ByteBuf in, int from) {
    in.forEachByte(
        from,
        in.readerIndex() - from,
        next -> {
          isFolded |= last == '\n' && (next == ' ' || next == '\t');
          last = next;
          return true;
        });
  }

  private void validate(HttpRequest request) {
    String versionFault = RequestRules.versionFault(request);
    if (versionFault != null) {
      // The response repeats the version of the request.
      request.setProtocolVersion(HttpVersion.HTTP_1_1);
    }
    if (request.decoderResult().isFailure()) {
      isBroken = true;
      return;
    }
    String fault = versionFault;
    if (fault == null) {
      fault = isFolded ? "A header line must not begin with a space." : RequestRules.apply(request);
    }
    if (fault != null) {
      isBroken = true;
      request.setDecoderResult(DecoderResult.failure(new MalformedRequest(fault)));
    }
  }

  /** Keeps both headers for {@link RequestRules}. Netty would remove the length. */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {}
}
