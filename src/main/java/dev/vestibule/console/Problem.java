package dev.vestibule.console;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import java.util.EnumSet;
import java.util.Set;

/** Everything the console has to say no for, each with one sentence in the messages and its HTTP status. */
public enum Problem {
    FORM_UNKNOWN(400),
    SIGN_IN_WRONG(401),
    SIGN_IN_TOO_OFTEN(429),
    SIGN_IN_BUSY(503),
    NOT_PERMITTED(403),
    RIGHTS_CHANGED(401),
    RIGHTS_UNKNOWN(503),
    ADMINISTRATORS_ONLY(403),
    PERSON_UNKNOWN(404),
    PERSON_INACTIVE(409),
    KIOSK_NAME_MISSING(400),
    READER_NOT_OFFERED(400),
    PAIRING_NOT_PERMITTED(403),
    KIOSK_UNKNOWN(404),
    DATABASE_AWAY(503),
    BIOSTAR_UNREACHABLE(503),
    BIOSTAR_CROWDED(503),
    BIOSTAR_UNTRUSTED(502),
    BIOSTAR_UNREADABLE(502),
    BIOSTAR_IN_TROUBLE(502),
    BIOSTAR_REFUSED(502),
    SERVICE_ACCOUNT_REFUSED(502),
    SERVICE_ACCOUNT_LOCKED(502),
    SERVICE_ACCOUNT_NOT_USABLE(502),
    SERVICE_ACCOUNT_ADDRESS(502),
    SERVICE_ACCOUNT_SECOND_FACTOR(502),
    SERVICE_ACCOUNT_NOT_PERMITTED(502),
    SESSION_LOST(502),
    MAIL_NO_ADDRESS(409),
    MAIL_ALREADY_ASKED(409),
    MAIL_UNKNOWN(502),
    MAIL_SERVER_NOT_SET(502),
    MAIL_CLOUD_OFF(502),
    MAIL_CLOUD_UNREACHABLE(502),
    MAIL_ADDRESS_REFUSED(502),
    MAIL_NOT_ALONE(409),
    MAIL_NOT_PROVEN(502),
    MAIL_NOT_PERMITTED(502),
    MAIL_INVALID(502),
    MAIL_UNEXPLAINED(502);

    /** What a refused search says of the account or the server, and not of the mail. */
    private static final Set<FailureKind> UNPROVEN = EnumSet.of(
            FailureKind.UNREADABLE, FailureKind.PERMISSION_DENIED, FailureKind.INVALID_REQUEST, FailureKind.UNKNOWN);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    /** The HTTP status of the page that shows it. */
    public int status() {
        return status;
    }

    /** What a failure means wherever the service account works for the page. */
    public static Problem of(FailureKind kind) {
        return switch (kind) {
            case UNREACHABLE -> BIOSTAR_UNREACHABLE;
            case CROWDED -> BIOSTAR_CROWDED;
            case UNTRUSTED -> BIOSTAR_UNTRUSTED;
            case UNREADABLE -> BIOSTAR_UNREADABLE;
            case BAD_CREDENTIALS -> SERVICE_ACCOUNT_REFUSED;
            case ACCOUNT_LOCKED -> SERVICE_ACCOUNT_LOCKED;
            case ACCOUNT_NOT_USABLE -> SERVICE_ACCOUNT_NOT_USABLE;
            case ADDRESS_NOT_ALLOWED -> SERVICE_ACCOUNT_ADDRESS;
            case SECOND_FACTOR -> SERVICE_ACCOUNT_SECOND_FACTOR;
            case PERMISSION_DENIED -> SERVICE_ACCOUNT_NOT_PERMITTED;
            case SESSION_EXPIRED -> SESSION_LOST;
            case PERSON_NOT_FOUND -> PERSON_UNKNOWN;
            case SERVER_IN_TROUBLE -> BIOSTAR_IN_TROUBLE;
            default -> BIOSTAR_REFUSED;
        };
    }

    /** What a refused enrollment e-mail means, and what to set in BioStar. */
    public static Problem ofInvitation(BioStarFailure failure) {
        FailureKind kind = failure.kind();
        if (failure.notSent() && UNPROVEN.contains(kind)) {
            return MAIL_NOT_PROVEN;
        }
        return switch (kind) {
            case MAIL_SERVER_NOT_SET -> MAIL_SERVER_NOT_SET;
            case CLOUD_OFF -> MAIL_CLOUD_OFF;
            case CLOUD_UNREACHABLE -> MAIL_CLOUD_UNREACHABLE;
            case MAIL_ADDRESS_REFUSED -> MAIL_ADDRESS_REFUSED;
            case RECIPIENT_NOT_ALONE -> MAIL_NOT_ALONE;
            case PERMISSION_DENIED -> MAIL_NOT_PERMITTED;
            case INVALID_REQUEST -> MAIL_INVALID;
            case UNKNOWN -> MAIL_UNEXPLAINED;
            default -> of(kind);
        };
    }
}
