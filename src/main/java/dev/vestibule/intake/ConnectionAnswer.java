package dev.vestibule.intake;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** The answer of a port to what is no request; the connection ends with it. */
@FunctionalInterface
interface ConnectionAnswer {

    FullHttpResponse to(HttpResponseStatus status);

    /** An answer of a status and nothing else. */
    static FullHttpResponse bare(HttpResponseStatus status) {
        return with(status, new byte[0]);
    }

    /** An answer with a body. */
    static FullHttpResponse with(HttpResponseStatus status, byte[] body) {
        FullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }
}
