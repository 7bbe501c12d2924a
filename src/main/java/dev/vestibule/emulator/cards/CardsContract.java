package dev.vestibule.emulator.cards;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.ext.web.Router;

/** The calls about cards. */
public final class CardsContract {

    private CardsContract() {}

    /** Adds them all, in the order in which they are asked whether a call is theirs. */
    public static void addTo(Router router, EmulatedSite site, JsonAnswers answers) {
        new CardRoutes(site, answers).addTo(router);
        new BlackListRoutes(site, answers).addTo(router);
    }
}
