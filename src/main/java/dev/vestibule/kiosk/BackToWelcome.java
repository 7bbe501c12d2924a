package dev.vestibule.kiosk;

/** Thrown when a request does not fit the journey: the answer is the welcome page, and nothing is sent to BioStar. */
final class BackToWelcome extends RuntimeException {

    private final Because because;

    BackToWelcome(Because because) {
        super(because.name());
        this.because = because;
    }

    Because because() {
        return because;
    }
}
