package dev.vestibule.emulator.state;

/** Events that the emulated site produces, with BioStar's codes (section 7.2). */
public enum EventKind {
    CARD("4102", "CARD_AUTH_SUCCESS", "A card was read"),
    FACE("4867", "IDENTIFY_SUCCESS_FACE", "Identified by face"),
    FACE_UNKNOWN("5125", "IDENTIFY_FAIL_FACE", "A face that nobody has"),
    DISABLED("6402", "ACCESS_DENIED_DISABLED_USER", "Somebody who is switched off"),
    EXPIRED("6403", "ACCESS_DENIED_EXPIRED", "Somebody outside their validity"),
    NO_FACE_FOUND("6410", "ACCESS_DENIED_FACE_DETECTION_FAILURE", "No face could be made out"),
    USER_PUT("8192", "ENROLL_SUCCESS", "A user was put on a device"),
    USER_NOT_PUT("8448", "ENROLL_FAIL", "A user could not be put on a device"),
    DUPLICATE_FACE("10245", "DUPLICATE_FACE", "A face that another user has");

    private final String code;
    private final String label;
    private final String description;

    EventKind(String code, String label, String description) {
        this.code = code;
        this.label = label;
        this.description = description;
    }

    /** Whether somebody at a desk is told of it. */
    public boolean isAlert() {
        return this == DISABLED || this == EXPIRED || this == DUPLICATE_FACE || this == USER_NOT_PUT;
    }

    /** The event's code. */
    public String code() {
        return code;
    }

    /** The event's name. */
    public String label() {
        return label;
    }

    /** What it says of itself. */
    public String description() {
        return description;
    }
}
