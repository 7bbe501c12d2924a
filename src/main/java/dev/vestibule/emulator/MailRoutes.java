package dev.vestibule.emulator;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The visual face mobile enrollment mail (section 6), with everything that has to be set for it. */
final class MailRoutes {

    private static final String UNKNOWN_ERROR = "1000";

    private final Site site;
    private final JsonAnswers answers;

    MailRoutes(Site site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/v2/send_email").handler(this::send);
    }

    private void send(RoutingContext context) {
        JsonObject body = Requests.body(context);
        Requests.onlyKeys(body, Set.of("id", "language"), "30");
        String id = Requests.text(body, "id");
        String language = Requests.text(body, "language");
        EmulatedUser user = site.person(id).orElseThrow(() -> site.switches().refusal(Switch.USER_MISSING));
        Account account = Requests.account(context);
        if (!account.writesUsers() || !account.reaches(user.groupId())) {
            throw new Refusal(403, "20");
        }
        Optional<String> obstacle = obstacle(user);
        if (obstacle.isPresent()) {
            fail(context, obstacle.get());
            return;
        }
        site.mails().add(new SentMail(Instant.now(), id, user.email(), language));
        succeed(context);
    }

    private Optional<String> obstacle(EmulatedUser user) {
        Switches switches = site.switches();
        if (switches.is(Switch.MAIL_SERVER, "off")) {
            return Optional.of("217");
        }
        if (switches.is(Switch.CLOUD, "off")) {
            return Optional.of("906");
        }
        if (switches.is(Switch.CLOUD, "unreachable")) {
            return Optional.of("908");
        }
        if (switches.is(Switch.MAIL_CONTENT, "off")) {
            return Optional.of(UNKNOWN_ERROR);
        }
        return user.email().isEmpty() ? Optional.of("131079") : Optional.empty();
    }

    private void succeed(RoutingContext context) {
        if (site.switches().is(Switch.SEND_EMAIL_SUCCESS, "response")) {
            answers.success(context, new JsonObject());
        } else {
            answers.send(context, 200, new JsonObject().put("code", "0").put("httpResponseStatus", 200));
        }
    }

    private void fail(RoutingContext context, String cause) {
        String code = site.switches().is(Switch.SEND_EMAIL_CODE, "by-cause") ? cause : UNKNOWN_ERROR;
        switch (site.switches().get(Switch.SEND_EMAIL_FAILURE)) {
            case "200" -> answers.refuse(context, new Refusal(200, code));
            case "top-level" -> answers.send(context, 400, new JsonObject().put("code", code));
            default -> answers.refuse(context, new Refusal(400, code));
        }
    }
}
