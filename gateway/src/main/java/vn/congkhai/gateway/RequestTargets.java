package vn.congkhai.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Sees a request right after it is parsed, where Spring would answer what it cannot read with an empty body. Addresses with
 * plain Vietnamese letters, as people type them into scripts, are percent-encoded; those that are no address are marked for
 * the door.
 */
final class RequestTargets extends ChannelInboundHandlerAdapter {
    /** Set for the door on a request whose address is no address. A client that sets it refuses only itself. */
    static final String UNREADABLE_HEADER = "X-Congkhai-Unreadable";

    /** What a URI may hold unencoded; browsers send some of the rest as it is. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?%[]";

    private final Problems problems;

    RequestTargets(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            if (request.decoderResult().isFailure()) {
                refuse(context, request);
                return;
            }
            String target = encoded(request.uri());
            if (isReadable(target)) {
                request.setUri(target);
            } else {
                request.setUri("/");
                request.headers().set(UNREADABLE_HEADER, "1");
            }
        }
        context.fireChannelRead(message);
    }

    /** Where a request ends is unknown, so that the connection ends with it. */
    private void refuse(ChannelHandlerContext context, HttpRequest request) {
        Throwable cause = request.decoderResult().cause();
        Refusal refusal = cause instanceof TooLongHttpLineException
                ? Refusal.of(414, "malformed", "Địa chỉ quá dài.")
                : cause instanceof TooLongHttpHeaderException
                        ? Refusal.of(431, "malformed", "Phần đầu của yêu cầu quá dài.")
                        : Refusal.of(400, "malformed", "Yêu cầu không đúng giao thức HTTP.");
        ReferenceCountUtil.release(request);
        byte[] body = problems.body(refusal, Trace.of(null));
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(refusal.status()), Unpooled.wrappedBuffer(body));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    /** Netty gives every byte of the request line as one character. */
    static String encoded(String target) {
        if (target.chars().allMatch(RequestTargets::isPlain)) return target;
        var encoded = new StringBuilder(target.length() + 32);
        for (int at = 0; at < target.length(); at++) {
            char character = target.charAt(at);
            if (isPlain(character) || character == '\\' || character == '#') encoded.append(character);
            else encoded.append('%').append(String.format("%02X", character & 0xFF));
        }
        return encoded.toString();
    }

    private static boolean isPlain(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
    }

    /** Only a path and a query; whole URLs are for proxies, and their host could differ from the header's. */
    private static boolean isReadable(String target) {
        if (!target.startsWith("/") || target.startsWith("//") || target.indexOf('#') >= 0) return false;
        try {
            return new URI(target).getRawPath() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
