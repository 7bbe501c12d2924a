package dev.vestibule.fuzz;

import dev.vestibule.journey.FrontDesk;
import java.util.List;

/**
 * Whom the fuzzer claims to be.
 *
 * @param all a stranger, a kiosk that is none, an operator who is one
 * @param spare another operator, whose session may end
 */
record Cookies(List<String> all, String spare) {

    static Cookies of(FrontDesk desk, FrontDesk another) {
        return new Cookies(List.of(stranger(), kiosk(), operator(desk)), operator(another));
    }

    private static String stranger() {
        return "__Host-csrf=AAAAAAAAAAAAAAAAAAAAAA; other=" + Mutator.CANARY;
    }

    private static String kiosk() {
        return stranger() + "; __Host-journey=" + Mutator.CANARY + "; __Host-kiosk=" + Mutator.CANARY;
    }

    private static String operator(FrontDesk desk) {
        return stranger() + "; __Host-operator=" + desk.session();
    }
}
