package dev.vestibule.biostar.answer;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns HTTP statuses and BioStar's codes (section 11) into {@link BioStarFailure}s, in this one place. */
final class FailureCodes {

    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int TOO_LARGE = 413;
    static final int SERVER_ERRORS = 500;

    /** A code fit to be shown: anything else a server may put there is its own text, which goes nowhere. */
    private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9_.-]{1,32}");

    private static final Map<String, FailureKind> AT_LOGIN = new HashMap<>();
    private static final Map<String, FailureKind> ANYWHERE = new HashMap<>();

    static {
        put(AT_LOGIN, FailureKind.BAD_CREDENTIALS, 101, 10, 11, 20);
        put(AT_LOGIN, FailureKind.ACCOUNT_LOCKED, 113);
        put(AT_LOGIN, FailureKind.ACCOUNT_NOT_USABLE, 121);
        put(AT_LOGIN, FailureKind.ADDRESS_NOT_ALLOWED, 109, 114);
        put(AT_LOGIN, FailureKind.SECOND_FACTOR, 122);

        put(ANYWHERE, FailureKind.SESSION_EXPIRED, 10, 11);
        put(ANYWHERE, FailureKind.PERMISSION_DENIED, 20);
        put(ANYWHERE, FailureKind.PERSON_NOT_FOUND, 201, 65649);
        put(ANYWHERE, FailureKind.READER_UNKNOWN, 301, 309, 317);
        put(ANYWHERE, FailureKind.READER_OFFLINE, 1001, 1002, 1004, 1005);
        put(ANYWHERE, FailureKind.READER_BUSY, 1017);
        put(ANYWHERE, FailureKind.READER_TIMED_OUT, 4, 1003);
        put(ANYWHERE, FailureKind.READER_CANNOT_SCAN, 340, 262153, 262154, 262155, 262159, 262175, 262177);
        put(ANYWHERE, FailureKind.FACE_SCAN_FAILED, 262163, 1026);
        put(ANYWHERE, FailureKind.CARD_SCAN_FAILED, 1025);
        put(ANYWHERE, FailureKind.SEVERAL_FACES, 30009);
        put(ANYWHERE, FailureKind.NO_FACE, 30008);
        put(ANYWHERE, FailureKind.FACE_NOT_CLEAR, 30010, 30011, 30012, 30013, 30018);
        put(ANYWHERE, FailureKind.FACE_REFUSED, 65650, 227, 229);
        put(ANYWHERE, FailureKind.TOO_MANY_FACES, 131089, 262165);
        put(ANYWHERE, FailureKind.MAIL_SERVER_NOT_SET, 217);
        put(ANYWHERE, FailureKind.CLOUD_OFF, 906);
        put(ANYWHERE, FailureKind.CLOUD_UNREACHABLE, 908);
        put(ANYWHERE, FailureKind.INVALID_REQUEST, 30, 104, 105, 700, 701, 702, 800);
        for (int fieldCheck = 131070; fieldCheck <= 131077; fieldCheck++) {
            put(ANYWHERE, FailureKind.INVALID_REQUEST, fieldCheck);
        }
        put(ANYWHERE, FailureKind.MAIL_ADDRESS_REFUSED, 131078, 131079);
        put(ANYWHERE, FailureKind.SERVER_IN_TROUBLE, 1020, 339968, 1700);
        for (int database = 66640; database <= 66649; database++) {
            put(ANYWHERE, FailureKind.SERVER_IN_TROUBLE, database);
        }
    }

    /** BioStar stopped waiting for its own work, which goes on (section 1). */
    private static final String TIMED_OUT = "4";

    /** What they say of a write is not whether it was done (sections 1 and 11). */
    private static final Set<String> UNDECIDED = Set.of("1", TIMED_OUT);

    private FailureCodes() {}

    /** The failure that an answer stands for which is not a success. */
    static BioStarFailure failure(CallKind call, int status, Optional<String> code) {
        Optional<String> shown = code.flatMap(FailureCodes::shown);
        return new BioStarFailure(kind(call, status, shown), shown);
    }

    /** A code as it may be shown, when it may. */
    static Optional<String> shown(String code) {
        return Optional.of(code).filter(text -> SHOWABLE.matcher(text).matches());
    }

    private static FailureKind kind(CallKind call, int status, Optional<String> code) {
        if (call == CallKind.FACE_WRITE
                && (status >= SERVER_ERRORS || code.filter(UNDECIDED::contains).isPresent())) {
            return FailureKind.OUTCOME_UNKNOWN;
        }
        // A mail that is refused may be so with any status; one that is not waited for may go out yet.
        if (call == CallKind.MAIL && code.filter(TIMED_OUT::equals).isPresent()) {
            return FailureKind.OUTCOME_UNKNOWN;
        }
        if (code.filter(TIMED_OUT::equals).isPresent() && !call.onReader()) {
            return FailureKind.SERVER_IN_TROUBLE;
        }
        if (call == CallKind.LOGIN) {
            FailureKind refused = code.map(AT_LOGIN::get).orElse(null);
            if (refused != null) {
                return refused;
            }
            if (status == UNAUTHORIZED || status == FORBIDDEN) {
                return FailureKind.BAD_CREDENTIALS;
            }
        } else if (status == UNAUTHORIZED) {
            return FailureKind.SESSION_EXPIRED;
        } else if (status == NOT_FOUND && call.onOnePerson()) {
            return FailureKind.PERSON_NOT_FOUND;
        }
        FailureKind known = code.map(ANYWHERE::get).orElse(null);
        return known != null ? known : byStatus(status, code);
    }

    private static FailureKind byStatus(int status, Optional<String> code) {
        if (status == FORBIDDEN) {
            return FailureKind.PERMISSION_DENIED;
        }
        if (status == TOO_LARGE) {
            return FailureKind.INVALID_REQUEST;
        }
        return status >= SERVER_ERRORS && code.isEmpty() ? FailureKind.SERVER_IN_TROUBLE : FailureKind.UNKNOWN;
    }

    private static void put(Map<String, FailureKind> kinds, FailureKind kind, int... codes) {
        for (int code : codes) {
            kinds.put(Integer.toString(code), kind);
        }
    }
}
