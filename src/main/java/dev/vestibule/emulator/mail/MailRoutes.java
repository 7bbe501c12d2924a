package dev.vestibule.emulator.mail;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.people.AdvancedCriteria;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.emulator.state.SentMail;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The visual face mobile enrollment mail (section 6), with everything that has to be set for it, and with every meaning
 * that its criteria may have.
 */
final class MailRoutes {

    private static final String UNKNOWN_ERROR = "1000";
    private static final String CRITERIA = "adv_criteria";
    private static final Set<String> LANGUAGES = Set.of("ko", "en", "ja");

    private final EmulatedSite site;
    private final JsonAnswers answers;

    MailRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/v2/send_email").handler(this::send);
    }

    private void send(RoutingContext context) {
        JsonObject body = Requests.body(context);
        Requests.onlyKeys(body, Set.of("id", "language", CRITERIA), "30");
        String id = Requests.text(body, "id");
        String language = Requests.text(body, "language");
        if (!LANGUAGES.contains(language)) {
            throw new RefusedCall(400, "30");
        }
        Optional<AdvancedCriteria> criteria = criteria(body);
        EmulatedUser user = site.person(id).orElseThrow(() -> site.switches().refusal(Switch.USER_MISSING));
        Account account = Requests.account(context);
        if (!account.writesUsers() || !account.reaches(user.groupId())) {
            throw new RefusedCall(403, "20");
        }
        List<EmulatedUser> recipients = recipients(user, criteria, account);
        Optional<String> obstacle = obstacle(recipients);
        if (obstacle.isPresent()) {
            fail(context, obstacle.get());
            return;
        }
        recipients.forEach(each -> site.mails().add(new SentMail(Instant.now(), each.id(), each.email(), language)));
        succeed(context);
    }

    /** Before 2.9.8 BioStar knows none, and does not look at what it does not know. */
    private Optional<AdvancedCriteria> criteria(JsonObject body) {
        if (!site.profile().since("2.9.8")) {
            return Optional.empty();
        }
        if (body.containsKey(CRITERIA)) {
            AdvancedCriteria criteria = AdvancedCriteria.of(Requests.object(body, CRITERIA));
            if (criteria.level().isPresent() || site.switches().is(Switch.OPERATOR_LEVEL_MISSING, "accepted")) {
                return Optional.of(criteria);
            }
            throw site.switches().refusal(Switch.OPERATOR_LEVEL_MISSING);
        }
        if (site.switches().is(Switch.CRITERIA_MISSING, "accepted")) {
            return Optional.empty();
        }
        throw site.switches().refusal(Switch.CRITERIA_MISSING);
    }

    /** Those with an address; all that are found are more than the rows that the criteria ask for. */
    private List<EmulatedUser> recipients(EmulatedUser user, Optional<AdvancedCriteria> criteria, Account account) {
        if (criteria.isEmpty() || site.switches().is(Switch.CRITERIA_MEANING, "id-only")) {
            return withAddress(List.of(user));
        }
        List<EmulatedUser> found = criteria.get().found(site, account);
        return withAddress(
                site.switches().is(Switch.CRITERIA_MEANING, "everybody-found")
                        ? found
                        : found.stream()
                                .filter(each -> each.id().equals(user.id()))
                                .toList());
    }

    private static List<EmulatedUser> withAddress(List<EmulatedUser> users) {
        return users.stream().filter(each -> !each.email().isEmpty()).toList();
    }

    private Optional<String> obstacle(List<EmulatedUser> recipients) {
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
        return recipients.isEmpty() ? Optional.of("131079") : Optional.empty();
    }

    private void succeed(RoutingContext context) {
        switch (site.switches().get(Switch.SEND_EMAIL_SUCCESS)) {
            case "response" -> answers.success(context, new JsonObject());
            case "with-status" ->
                answers.send(context, 200, new JsonObject().put("code", "0").put("httpResponseStatus", 200));
            case "empty" -> answers.sendNothing(context);
            default -> answers.send(context, 200, new JsonObject().put("code", "0"));
        }
    }

    private void fail(RoutingContext context, String cause) {
        String code = site.switches().is(Switch.SEND_EMAIL_CODE, "by-cause") ? cause : UNKNOWN_ERROR;
        switch (site.switches().get(Switch.SEND_EMAIL_FAILURE)) {
            case "200" -> answers.refuse(context, new RefusedCall(200, code));
            case "400" -> answers.refuse(context, new RefusedCall(400, code));
            default -> answers.send(context, 400, new JsonObject().put("code", code));
        }
    }
}
