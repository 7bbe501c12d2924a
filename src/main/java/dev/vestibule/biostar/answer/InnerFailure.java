package dev.vestibule.biostar.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The failure of a device inside an answer that calls itself a success ("200 does not mean done", section 1). */
final class InnerFailure {

    private static final String DEVICES = "DeviceResponse";

    private InnerFailure() {}

    /** The first failure among {@code DeviceResponse} and its rows; one with a code says more than one without. */
    static Optional<BioStarFailure> of(CallKind call, JsonNode root) {
        JsonNode devices = root.path(DEVICES);
        List<JsonNode> failed = Stream.concat(Stream.of(devices), Lenient.list(root, DEVICES).stream())
                .filter(InnerFailure::failed)
                .toList();
        return failed.stream()
                .filter(row -> !code(row).isEmpty())
                .findFirst()
                .or(() -> failed.stream().findFirst())
                .map(row -> failure(call, row));
    }

    private static boolean failed(JsonNode row) {
        String code = code(row);
        boolean refused = !Lenient.text(row, "result").isBlank() && !Lenient.truth(row, "result");
        return refused || !code.isEmpty() && !code.equals("0");
    }

    private static BioStarFailure failure(CallKind call, JsonNode row) {
        Optional<String> code = Optional.of(code(row)).filter(text -> !text.isEmpty() && !text.equals("0"));
        if (call == CallKind.FACE_WRITE) {
            // A device did not get the face; whether BioStar has it, only reading back tells.
            return new BioStarFailure(FailureKind.OUTCOME_UNKNOWN, code.flatMap(FailureCodes::shown));
        }
        if (code.isPresent()) {
            return FailureCodes.failure(call, 200, code);
        }
        return BioStarFailure.of(
                switch (call) {
                    case FACE_SCAN -> FailureKind.FACE_SCAN_FAILED;
                    case CARD_SCAN -> FailureKind.CARD_SCAN_FAILED;
                    default -> FailureKind.UNKNOWN;
                });
    }

    private static String code(JsonNode row) {
        return Lenient.text(row, "code").trim();
    }
}
