package dev.vestibule.emulator;

/** Ends a call with an HTTP status and a BioStar code; thrown by routes, answered in one place. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String code;

    Refusal(int status, String code) {
        super(status + "/" + code, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
