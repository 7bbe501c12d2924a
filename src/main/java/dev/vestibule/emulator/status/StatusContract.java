package dev.vestibule.emulator.status;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.ext.web.Router;

/** The calls about what has happened: events and alerts. */
public final class StatusContract {

    private StatusContract() {}

    /** Adds them all, in the order in which they are asked whether a call is theirs. */
    public static void addTo(Router router, EmulatedSite site, JsonAnswers answers, EventSockets sockets) {
        new EventRoutes(site, answers, sockets).addTo(router);
        new AlertRoutes(site, answers).addTo(router);
    }
}
