package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.ext.web.Router;

/** The calls about people: their fields, faces, groups and lists. */
public final class PeopleContract {

    private PeopleContract() {}

    /** Adds them all, in the order in which they are asked whether a call is theirs. */
    public static void addTo(Router router, EmulatedSite site, JsonAnswers answers) {
        new UserRegisterRoutes(site, answers).addTo(router);
        new UserBulkRoutes(site, answers).addTo(router);
        new UserRoutes(site, answers).addTo(router);
        new AdvanceSearchRoutes(site, answers).addTo(router);
        new PictureRoutes(site, answers).addTo(router);
        new PhraseRoutes(site, answers).addTo(router);
        new LevelRoutes(answers).addTo(router);
        new GroupRoutes(answers).addTo(router);
    }
}
