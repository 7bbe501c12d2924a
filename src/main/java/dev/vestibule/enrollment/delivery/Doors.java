package dev.vestibule.enrollment.delivery;

import java.util.Optional;

/** How a saved face comes to the devices that open doors. Failures are {@code BioStarException}. */
interface Doors {
    /** Whether BioStar sends it there by itself; empty when that is not known. */
    Optional<Boolean> getFacesByThemselves();

    /** Sends the person with their face to one reader. */
    void send(String personId, String readerId);
}
