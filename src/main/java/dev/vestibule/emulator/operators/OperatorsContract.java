package dev.vestibule.emulator.operators;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.ext.web.Router;

/** The calls about operators: their sessions, and what they did. */
public final class OperatorsContract {

    private OperatorsContract() {}

    /** Adds them all, in the order in which they are asked whether a call is theirs. */
    public static void addTo(Router router, EmulatedSite site, JsonAnswers answers) {
        new LoginRoutes(site, answers).addTo(router);
        new AuditRoutes(site, answers).addTo(router);
        new PreferenceRoutes(answers).addTo(router);
    }
}
