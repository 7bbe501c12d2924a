package dev.vestibule.kiosk;

/** Thrown when a request does not fit the journey: the answer is the welcome page, and nothing is sent to BioStar. */
final class BackToWelcome extends RuntimeException {

    private final ReturnReason because;

    BackToWelcome(ReturnReason because) {
        super(because.name());
        this.because = because;
    }

    ReturnReason because() {
        return because;
    }
}
