package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.ServerVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The server's version where the login answer does not tell it, as before 2.9.8 (section 8.1). */
@ApplicationScoped
class VersionFile {

    /** The first call after a login waits for this, and could do without it. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** A version stands near the beginning, if anywhere. */
    private static final int READ_BYTES = 1 << 16;

    private final Clients clients;
    private final CallMetrics metrics;

    VersionFile(Clients clients, CallMetrics metrics) {
        this.clients = clients;
        this.metrics = metrics;
    }

    /** The version that the file names; unknown when it names none or cannot be read. Never fails. */
    Uni<ServerVersion> version(String session) {
        Uni<ServerVersion> read =
                Exchange.response(clients.login().info(session), LONGEST).map(VersionFile::version);
        return metrics.measured(CallName.READ_VERSION, read).onFailure().recoverWithItem(ServerVersion.UNKNOWN);
    }

    /** An HTML page is not that file, and the numbers in it belong to its scripts. */
    private static ServerVersion version(Response response) {
        byte[] body = response.readEntity(byte[].class);
        if (response.getStatus() != Response.Status.OK.getStatusCode() || body == null) {
            return ServerVersion.UNKNOWN;
        }
        String text = new String(body, 0, Math.min(body.length, READ_BYTES), StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("<") ? ServerVersion.UNKNOWN : ServerVersion.in(text);
    }
}
