package dev.vestibule.biostar.readers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.BioStarId;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Sends users to devices where BioStar does not do it by itself (section 3.11). */
@ApplicationScoped
public class UserExports {

    /** Somebody at a kiosk waits for it. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String DEVICES = "DeviceResponse";
    private static final String DONE = "0";

    private final ServerCalls server;

    UserExports(ServerCalls server) {
        this.server = server;
    }

    /**
     * Sends one user to one device; blocks for 10 seconds at most, after which nobody knows. Never repeated, except after
     * the one new login.
     *
     * @throws BioStarException when BioStar says no, or the device does inside an HTTP 200, or nobody says anything; also
     *     when BioStar says yes and nothing of the device, which then may have it or not
     */
    public void send(String personId, String readerId) {
        String person = BioStarId.required(personId, FailureKind.PERSON_NOT_FOUND);
        String reader = BioStarId.required(readerId, FailureKind.READER_UNKNOWN);
        outcome(person, reader).ifPresent(refused -> {
            throw refused;
        });
    }

    private Optional<BioStarException> outcome(String person, String reader) {
        try {
            return Uni.createFrom()
                    .item(() -> answer(person, reader))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .await()
                    .atMost(LONGEST);
        } catch (TimeoutException silent) {
            return Optional.of(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        }
    }

    /** A refusal that comes when nobody waits any more is nothing that the log has to hear of. */
    private Optional<BioStarException> answer(String person, String reader) {
        try {
            String body = body(reader);
            Reply reply = server.answer(
                    CallName.EXPORT_PERSON, (client, session) -> client.exportUsers(session, true, person, body));
            return hasTaken(reader, reply.root())
                    ? Optional.empty()
                    : Optional.of(new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE)));
        } catch (BioStarException refused) {
            return Optional.of(refused);
        }
    }

    /** The device's own code decides, or the word that every device took it; a failure of one was thrown before. */
    private static boolean hasTaken(String readerId, JsonNode root) {
        return Lenient.truth(root.path(DEVICES), "result")
                || Lenient.list(root, DEVICES).stream()
                        .anyMatch(row -> Lenient.text(row, "id").trim().equals(readerId)
                                && Lenient.text(row, "code").trim().equals(DONE));
    }

    private static String body(String readerId) {
        ObjectNode body = Lenient.JSON.createObjectNode();
        body.putObject("DeviceCollection").putArray("rows").addObject().put("id", readerId);
        return body.toString();
    }
}
