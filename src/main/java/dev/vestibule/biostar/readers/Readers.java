package dev.vestibule.biostar.readers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.BioStarId;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ReaderCalls;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.connection.ServerClient;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.Card;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** The readers of BioStar. */
@ApplicationScoped
public class Readers {

    private static final String CONNECTED = "1";

    private final ServerCalls server;
    private final FaceReaders faceReaders;
    private final ReaderCalls calls;

    Readers(ServerCalls server, FaceReaders faceReaders, ReaderCalls calls) {
        this.server = server;
        this.faceReaders = faceReaders;
        this.calls = calls;
    }

    /** All devices with their state (section 4.1), and which of them take faces (section 4.8); blocks. */
    public List<Reader> list() {
        Reply reply = server.answer(CallName.LIST_READERS, ServerClient::devices);
        FaceReaders.Told told = faceReaders.ask();
        return Lenient.list(reply.root(), "DeviceCollection").stream()
                .map(row -> reader(row, told))
                .filter(reader -> !reader.id().isEmpty())
                .toList();
    }

    /**
     * Starts one face scan and waits for its answer (section 4.4); never repeated, except once after a login when
     * BioStar refused the session before any scan began. Cancelling closes the connection at once. Fails with
     * {@link BioStarException}.
     *
     * @param poseSensitivity 0 to 9; higher asks for a straighter face
     */
    public Uni<Capture> scanFace(String readerId, int poseSensitivity) {
        return scan(
                readerId,
                id -> calls.answer(
                        CallName.SCAN_FACE,
                        (client, session) -> client.scanFace(session, id, poseSensitivity),
                        Readers::capture));
    }

    /** Reads one card (section 4.5), with its number and kind. Same rules as {@link #scanFace}. */
    public Uni<Card> scanCard(String readerId) {
        return scan(
                readerId,
                id -> calls.answer(
                        CallName.SCAN_CARD, (client, session) -> client.scanCard(session, id, "{}"), Readers::card));
    }

    private static <T> Uni<T> scan(String readerId, Function<String, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> call.apply(BioStarId.required(readerId, FailureKind.READER_UNKNOWN)));
    }

    /** No face, or one without a template, is a scan that failed, whatever the answer calls itself. */
    private static Capture capture(Reply reply) {
        return reply.face()
                .flatMap(Capture::of)
                .orElseThrow(() -> new BioStarException(BioStarFailure.of(FailureKind.FACE_SCAN_FAILED)));
    }

    private static Card card(Reply reply) {
        return Card.of(reply.root().path("Card"))
                .orElseThrow(() -> new BioStarException(BioStarFailure.of(FailureKind.CARD_SCAN_FAILED)));
    }

    private static Reader reader(JsonNode row, FaceReaders.Told told) {
        boolean online = Lenient.text(row, "status").trim().equals(CONNECTED);
        return new Reader(
                Lenient.text(row, "id"),
                Lenient.text(row, "name"),
                online,
                told.takesFaces(row, online),
                Lenient.reference(row, "device_group_id"));
    }
}
