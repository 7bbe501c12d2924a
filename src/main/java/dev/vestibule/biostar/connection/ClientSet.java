package dev.vestibule.biostar.connection;

import java.io.Closeable;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The clients made for one choice of pinned certificates, with connections and TLS sessions of their own. */
record ClientSet(
        List<X509Certificate> pins, ServerClient server, ServerClient fresh, ReaderClient readers, LoginClient login)
        implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ClientSet.class);

    /** Closes all connections, also those in use. */
    @Override
    public void close() {
        Stream.of(server, fresh, readers, login).forEach(ClientSet::close);
    }

    private static void close(Object client) {
        try {
            ((Closeable) client).close();
        } catch (IOException e) {
            LOG.debugf("A BioStar client did not close: %s", e.getClass().getName());
        }
    }
}
