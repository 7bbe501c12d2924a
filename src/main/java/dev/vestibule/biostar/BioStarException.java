package dev.vestibule.biostar;

/** Thrown by everything public in this package when BioStar says no, or nothing. Carries no text of the server's. */
public final class BioStarException extends RuntimeException {

    private final transient BioStarFailure failure;

    /** An exception for the given failure; its message holds the kind and the code, nothing else. */
    public BioStarException(BioStarFailure failure) {
        super(failure.kind()
                + failure.code().map(code -> " (BioStar code " + code + ")").orElse(""));
        this.failure = failure;
    }

    /** What went wrong. */
    public BioStarFailure failure() {
        return failure;
    }
}
