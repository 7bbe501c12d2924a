package dev.vestibule.biostar.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One answer of BioStar's that says success, read once into a tree; everything else is thrown. */
public final class Reply {

    private static final String DONE = "0";

    private final JsonNode root;
    private final Optional<ScannedFace> face;

    private Reply(JsonNode root, Optional<ScannedFace> face) {
        this.root = root;
        this.face = face;
    }

    /** The face in the answer to a face scan, if there is one. */
    public Optional<ScannedFace> face() {
        return face;
    }

    /** Whether nothing was said, which is an answer to a mail only. */
    public boolean isEmpty() {
        return root.isEmpty();
    }

    /** The whole answer, an object. */
    public JsonNode root() {
        return root;
    }

    /**
     * Reads an answer.
     *
     * @throws CallFailure.SessionExpired when the session was not accepted
     * @throws CallFailure.Outage when the server is in trouble
     * @throws BioStarException for every other refusal and for what cannot be read
     */
    public static Reply of(CallKind call, Response response) {
        return of(call, response.getStatus(), body(response));
    }

    /** The client reads the media type first, and some servers' cannot be read. */
    private static byte[] body(Response response) {
        try {
            byte[] body = response.readEntity(byte[].class);
            return body == null ? new byte[0] : body;
        } catch (ProcessingException | IllegalArgumentException e) {
            throw unreadable(response.getStatus());
        }
    }

    static Reply of(CallKind call, int status, byte[] body) {
        Optional<String> text = decoded(body);
        if (call == CallKind.MAIL
                && isSuccess(status)
                && text.filter(String::isBlank).isPresent()) {
            return new Reply(Lenient.JSON.createObjectNode(), Optional.empty());
        }
        Optional<ScannedFaceParser.Seen> seen = text.flatMap(answer -> read(call, answer));
        Optional<JsonNode> root = seen.map(ScannedFaceParser.Seen::root);
        if (root.isEmpty() && !statusSaysEnough(call, status, body.length == 0)) {
            throw unreadable(status);
        }
        Optional<String> code = root.flatMap(Reply::code);
        if (!isSuccess(status) || !code.orElse(DONE).equals(DONE)) {
            throw refused(FailureCodes.failure(call, status, code), status);
        }
        JsonNode object = root.orElseThrow(() -> unreadable(status));
        if (code.isEmpty() && saysNothing(object)) {
            throw unreadable(status);
        }
        InnerFailure.of(call, object).ifPresent(failure -> {
            throw refused(failure, status);
        });
        return new Reply(object, seen.flatMap(ScannedFaceParser.Seen::face));
    }

    private static Optional<ScannedFaceParser.Seen> read(CallKind call, String answer) {
        return call == CallKind.FACE_SCAN
                ? ScannedFaceParser.read(answer)
                : Lenient.object(answer).map(root -> new ScannedFaceParser.Seen(root, Optional.empty()));
    }

    private static boolean isSuccess(int status) {
        return status >= 200 && status <= 299;
    }

    /** {@code Response.code}, or {@code code} at the top (section 10, row 3); where both stand, the one that says no. */
    private static Optional<String> code(JsonNode root) {
        List<String> codes = Stream.of(root.path("Response"), root)
                .map(place -> Lenient.text(place, "code").trim())
                .filter(code -> !code.isEmpty())
                .toList();
        return codes.stream().filter(code -> !code.equals(DONE)).findFirst().or(() -> codes.stream()
                .findFirst());
    }

    private static boolean saysNothing(JsonNode root) {
        return root.isEmpty() || root.size() == 1 && root.has("Response");
    }

    /** Statuses that mean something even when a page of a proxy's, or nothing, came with them. */
    private static boolean statusSaysEnough(CallKind call, int status, boolean empty) {
        return status == FailureCodes.UNAUTHORIZED
                || status == FailureCodes.FORBIDDEN
                || status == FailureCodes.TOO_LARGE
                || status == FailureCodes.NOT_FOUND && call.onOnePerson() && empty;
    }

    private static Optional<String> decoded(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static RuntimeException unreadable(int status) {
        BioStarFailure failure = BioStarFailure.of(FailureKind.UNREADABLE);
        return status >= FailureCodes.SERVER_ERRORS ? new CallFailure.Outage(failure) : new BioStarException(failure);
    }

    private static RuntimeException refused(BioStarFailure failure, int status) {
        return switch (failure.kind()) {
            case SESSION_EXPIRED -> new CallFailure.SessionExpired(failure);
            case SERVER_IN_TROUBLE -> new CallFailure.Outage(failure);
            case OUTCOME_UNKNOWN ->
                status >= FailureCodes.SERVER_ERRORS ? new CallFailure.Outage(failure) : new BioStarException(failure);
            default -> new BioStarException(failure);
        };
    }

    @Override
    public String toString() {
        return "Reply";
    }
}
