package dev.vestibule.emulator.fault;

/** Ends a call with an HTTP status and a BioStar code; thrown by routes, answered in one place. */
public final class RefusedCall extends RuntimeException {

    private final int status;
    private final String code;
    private final boolean atTop;

    /** One whose code stands in the envelope. */
    public RefusedCall(int status, String code) {
        this(status, code, false);
    }

    private RefusedCall(int status, String code, boolean atTop) {
        super(status + "/" + code, null, false, false);
        this.status = status;
        this.code = code;
        this.atTop = atTop;
    }

    /** One whose code stands outside of any envelope, as the web server writes some (section 1). */
    public static RefusedCall atTop(int status, String code) {
        return new RefusedCall(status, code, true);
    }

    /** Whether the code stands outside of any envelope. */
    public boolean isAtTop() {
        return atTop;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** BioStar's code. */
    public String code() {
        return code;
    }
}
