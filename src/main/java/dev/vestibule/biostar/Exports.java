package dev.vestibule.biostar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Sends users to devices where BioStar does not do it by itself (section 3.11). */
@ApplicationScoped
public class Exports {

    /** Somebody at a kiosk waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Server server;

    Exports(Server server) {
        this.server = server;
    }

    /**
     * Sends one user to one device; blocks for 10 seconds at most, after which nobody knows. Never repeated, except after
     * the one new login.
     *
     * @throws BioStarException when BioStar says no, or the device does inside an HTTP 200, or nobody says anything
     */
    public void send(String personId, String readerId) {
        String person = Identifier.required(personId, FailureKind.PERSON_NOT_FOUND);
        String body = body(Identifier.required(readerId, FailureKind.READER_UNKNOWN));
        outcome(person, body).ifPresent(refused -> {
            throw refused;
        });
    }

    private Optional<BioStarException> outcome(String person, String body) {
        try {
            return Uni.createFrom()
                    .item(() -> answer(person, body))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .await()
                    .atMost(LONGEST);
        } catch (TimeoutException silent) {
            return Optional.of(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        }
    }

    /** A refusal that comes when nobody waits any more is nothing that the log has to hear of. */
    private Optional<BioStarException> answer(String person, String body) {
        try {
            server.answer(CallName.EXPORT_PERSON, (client, session) -> client.exportUsers(session, true, person, body));
            return Optional.empty();
        } catch (BioStarException refused) {
            return Optional.of(refused);
        }
    }

    private static String body(String readerId) {
        ObjectNode body = Lenient.JSON.createObjectNode();
        body.putObject("DeviceCollection").putArray("rows").addObject().put("id", readerId);
        return body.toString();
    }
}
