package dev.vestibule.emulator;

/** Ends a call with an HTTP status and a BioStar code; thrown by routes, answered in one place. */
final class RefusedCall extends RuntimeException {

    private final int status;
    private final String code;
    private final boolean atTop;

    RefusedCall(int status, String code) {
        this(status, code, false);
    }

    private RefusedCall(int status, String code, boolean atTop) {
        super(status + "/" + code, null, false, false);
        this.status = status;
        this.code = code;
        this.atTop = atTop;
    }

    /** One whose code stands outside of any envelope, as the web server writes some (section 1). */
    static RefusedCall atTop(int status, String code) {
        return new RefusedCall(status, code, true);
    }

    boolean isAtTop() {
        return atTop;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
