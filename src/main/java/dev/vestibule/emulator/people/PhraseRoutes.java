package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;

/** What a reader tells one person (section 3.10); since 2.9.8. Codes stand outside of any envelope, or nowhere. */
final class PhraseRoutes {

    private static final String PATH = "/api/v2/users/phrase/:id";
    private static final int BYTES = 128;

    private final EmulatedSite site;
    private final JsonAnswers answers;

    PhraseRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get(PATH).handler(this::read);
        router.post(PATH).handler(this::write);
        router.delete(PATH).handler(this::remove);
    }

    private void read(RoutingContext context) {
        String id = addressed(context, false);
        answers.send(
                context,
                200,
                new JsonObject().put("user_id", id).put("phrase", site.phrases().getOrDefault(id, "")));
    }

    private void write(RoutingContext context) {
        String id = addressed(context, true);
        if (!(Requests.body(context).getValue("phrase") instanceof String phrase)) {
            throw new RefusedCall(400, "30");
        }
        site.phrases().put(id, cut(phrase));
        done(context);
    }

    private void remove(RoutingContext context) {
        site.phrases().remove(addressed(context, true));
        done(context);
    }

    private void done(RoutingContext context) {
        answers.send(context, 200, new JsonObject().put("code", "0").put("message", "Successful"));
    }

    private String addressed(RoutingContext context, boolean toWrite) {
        if (!site.profile().since("2.9.8")) {
            throw new RefusedCall(400, "103");
        }
        EmulatedUser user = site.person(context.pathParam("id"))
                .orElseThrow(() -> site.switches().refusal(Switch.USER_MISSING));
        Account account = Requests.account(context);
        if (!account.reaches(user.groupId()) || toWrite && !account.writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        return user.id();
    }

    /** The whole characters of the first 128 bytes. */
    private static String cut(String phrase) {
        String cut = phrase;
        while (cut.getBytes(StandardCharsets.UTF_8).length > BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
