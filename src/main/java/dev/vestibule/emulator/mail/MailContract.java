package dev.vestibule.emulator.mail;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.ext.web.Router;

/** The calls about mails, and about the settings that they depend on. */
public final class MailContract {

    private MailContract() {}

    /** Adds them all, in the order in which they are asked whether a call is theirs. */
    public static void addTo(Router router, EmulatedSite site, JsonAnswers answers) {
        new MailRoutes(site, answers).addTo(router);
        new SettingRoutes(site, answers).addTo(router);
    }
}
