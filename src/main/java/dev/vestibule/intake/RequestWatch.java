package dev.vestibule.intake;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;

/** Sees the requests and answers of one connection, and answers what is no request at all. */
final class RequestWatch extends ChannelDuplexHandler {

    /** No browser asks again before it is answered, and few others do. */
    private static final int MOST_UNANSWERED = 8;

    /** How long a refused client's bytes are thrown away, so that it comes to read the answer. */
    private static final long LINGER_MILLIS = 1000;

    private final Connection connection;
    private final PortConnections port;
    private final ConnectionAnswer answer;
    private boolean answering;
    private boolean refused;

    RequestWatch(Connection connection, PortConnections port, ConnectionAnswer answer) {
        this.connection = connection;
        this.port = port;
        this.answer = answer;
    }

    /** Ends a connection whose request line or headers do not come; who has begun reads why. */
    static void endSlow(Channel channel) {
        RequestWatch watch = channel.pipeline().get(RequestWatch.class);
        if (watch == null || watch.refused) {
            channel.close();
        } else {
            watch.refuse(channel.pipeline().context(watch), HttpResponseStatus.REQUEST_TIMEOUT);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (refused) {
            ReferenceCountUtil.release(read);
        } else if (read instanceof HttpRequest request) {
            begin(context, request);
        } else if (read instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(read);
            // The answer to its request is now this one.
            boolean first = connection.unanswered() == 1;
            connection.answered();
            if (first) {
                refuse(context, HttpResponseStatus.BAD_REQUEST);
            } else {
                context.close();
            }
        } else {
            context.fireChannelRead(read);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object written, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(written);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (!isInterim(written)) {
            answering |= written instanceof HttpResponse;
            if (written instanceof LastHttpContent) {
                answering = false;
                connection.answered();
            }
        }
        context.write(written, promise);
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            ReferenceCountUtil.release(request);
            refuse(context, status(request.decoderResult().cause()));
        } else if (connection.unanswered() >= MOST_UNANSWERED
                || !context.channel().isWritable()) {
            ReferenceCountUtil.release(request);
            refused = true;
            port.cutPipelined();
            context.close();
        } else {
            connection.asked();
            // Nothing but HTTP/1.1 is spoken here, and nobody need be told so.
            request.headers().remove(HttpHeaderNames.UPGRADE);
            context.fireChannelRead(request);
        }
    }

    private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        refused = true;
        if (answering || connection.unanswered() > 0) {
            context.close();
            return;
        }
        context.channel().config().setAutoRead(true);
        context.writeAndFlush(answer.to(status));
        connection.answered();
        context.executor().schedule(() -> context.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static HttpResponseStatus status(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return HttpResponseStatus.REQUEST_URI_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException
                ? HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
                : HttpResponseStatus.BAD_REQUEST;
    }

    /** The answer that asks for the body is not yet the answer. */
    private static boolean isInterim(Object written) {
        return written instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
