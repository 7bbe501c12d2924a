package dev.vestibule.biostar;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The readers of BioStar. */
@ApplicationScoped
public class Readers {

    private static final String CONNECTED = "1";

    private final ServerCalls server;
    private final FaceReaders faceReaders;
    private final Clients clients;
    private final ServiceSession session;
    private final CallMetrics metrics;

    Readers(ServerCalls server, FaceReaders faceReaders, Clients clients, ServiceSession session, CallMetrics metrics) {
        this.server = server;
        this.faceReaders = faceReaders;
        this.clients = clients;
        this.session = session;
        this.metrics = metrics;
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
                CallName.SCAN_FACE,
                readerId,
                (id, current) -> clients.readers().scanFace(current, id, poseSensitivity),
                // No face, or one without a template, is a scan that failed, whatever the answer calls itself.
                reply -> reply.capture()
                        .orElseThrow(() -> new BioStarException(BioStarFailure.of(FailureKind.FACE_SCAN_FAILED))));
    }

    /** Reads one card (section 4.5), with its number and kind. Same rules as {@link #scanFace}. */
    public Uni<Card> scanCard(String readerId) {
        return scan(
                CallName.SCAN_CARD,
                readerId,
                (id, current) -> clients.readers().scanCard(current, id, "{}"),
                reply -> Card.of(reply.root().path("Card"))
                        .orElseThrow(() -> new BioStarException(BioStarFailure.of(FailureKind.CARD_SCAN_FAILED))));
    }

    private <T> Uni<T> scan(
            CallName call,
            String readerId,
            BiFunction<String, String, Uni<Response>> request,
            Function<Reply, T> reading) {
        return Uni.createFrom()
                .deferred(() -> {
                    String id = BioStarId.required(readerId, FailureKind.READER_UNKNOWN);
                    return session.call(current -> metrics.measured(
                            call,
                            Exchange.reply(call.kind(), request.apply(id, current), clients.scanLimit())
                                    .map(reading)));
                })
                .onFailure()
                .transform(CallFailure::published);
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
