package dev.vestibule.intake;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * What the kernel keeps of an answer that its client does not read counts as this process's memory too, and by itself
 * grows to megabytes a connection.
 */
@Singleton
class SendBuffers implements HttpServerOptionsCustomizer {

    /** An ordinary page fits in, so that no thread sees it again. */
    private static final int BYTES = 64 << 10;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(BYTES);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setSendBufferSize(BYTES);
    }
}
