package dev.vestibule.intake;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.util.function.Supplier;

/** Sees the bytes of a connection before they are understood, and puts the watch over requests in its place. */
final class ByteWatch extends ChannelInboundHandlerAdapter {

    private final Connection connection;
    private final Supplier<RequestWatch> requests;
    private boolean placed;

    ByteWatch(Connection connection, Supplier<RequestWatch> requests) {
        this.connection = connection;
        this.requests = requests;
    }

    @Override
    public void channelRegistered(ChannelHandlerContext context) {
        if (connection.isTurnedAway()) {
            context.close();
        } else {
            context.fireChannelRegistered();
        }
    }

    /** With TLS the bytes that count are those behind it. */
    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.fireChannelActive();
        ChannelPipeline pipeline = context.pipeline();
        if (pipeline.get(SslHandler.class) != null) {
            pipeline.addLast(new ByteWatch(connection, requests));
            pipeline.remove(this);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        connection.spoke();
        if (placed || place(context)) {
            context.fireChannelRead(read);
        } else if (read instanceof ByteBuf bytes) {
            arrive(context, bytes);
        } else {
            context.fireChannelRead(read);
        }
    }

    /**
     * The management port's server looks at the first bytes before it decides what to speak. They go to it one by one, so
     * that the watch stands when the first request comes out. HTTP/2 is not spoken.
     */
    private void arrive(ChannelHandlerContext context, ByteBuf bytes) {
        while (bytes.isReadable() && !placed) {
            context.fireChannelRead(bytes.readRetainedSlice(1));
            place(context);
            if (context.pipeline().get(Http2ConnectionHandler.class) != null) {
                ReferenceCountUtil.release(bytes);
                context.close();
                return;
            }
        }
        context.fireChannelRead(bytes);
    }

    /** Puts the watch over requests in its place, if there is one yet. */
    private boolean place(ChannelHandlerContext context) {
        ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
        if (encoder != null) {
            context.pipeline().addAfter(encoder.name(), null, requests.get());
            placed = true;
        }
        return placed;
    }
}
