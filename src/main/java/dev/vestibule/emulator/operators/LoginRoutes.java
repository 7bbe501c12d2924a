package dev.vestibule.emulator.operators;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.people.Permissions;
import dev.vestibule.emulator.people.UserJson;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Sessions: opened by a login, asked for on every other call, closed by a logout (section 2). */
final class LoginRoutes {

    private static final String SESSION = "bs-session-id";

    private final EmulatedSite site;
    private final JsonAnswers answers;

    LoginRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.post("/api/login").handler(this::login);
        router.get("/js/info.json").handler(this::info);
        router.route("/api/*").handler(this::checkSession);
        router.post("/api/v2/send_email").handler(this::checkLicence);
        router.delete("/api/v2/cards/mobile/enable").handler(this::checkLicence);
        router.post("/api/logout").handler(this::logout);
    }

    private void login(RoutingContext context) {
        JsonObject user = Requests.object(Requests.body(context), "User");
        Optional<Account> account = site.accounts()
                .find(Requests.text(user, "login_id"), Requests.text(user, "password"))
                .filter(found -> site.person(found.userId()).isPresent());
        if (account.isPresent()) {
            String session = site.sessions().open(account.get());
            context.response().putHeader(SESSION, session);
            context.response()
                    .addCookie(Cookie.cookie(SESSION, session).setHttpOnly(true).setSecure(true));
            answers.success(context, answer(account.get()));
        } else if (site.switches().is(Switch.BAD_LOGIN, "200-without-session")) {
            answers.success(context, new JsonObject());
        } else {
            throw site.switches().refusal(Switch.BAD_LOGIN);
        }
    }

    private void checkSession(RoutingContext context) {
        String session = Optional.ofNullable(context.request().getHeader(SESSION))
                .filter(header -> !header.isEmpty())
                .or(() -> Optional.ofNullable(context.request().getCookie(SESSION))
                        .map(Cookie::getValue))
                .orElse("");
        Account account = site.sessions().use(session).orElseThrow(() -> withoutSession(session));
        Requests.signedIn(context, session, account);
        context.next();
    }

    private void checkLicence(RoutingContext context) {
        if (site.switches().is(Switch.LICENCE, "missing")) {
            throw RefusedCall.atTop(403, "331791");
        }
        context.next();
    }

    private RefusedCall withoutSession(String session) {
        return site.sessions().knew(session)
                ? site.switches().refusal(Switch.EXPIRED_SESSION)
                : new RefusedCall(401, "10");
    }

    private void logout(RoutingContext context) {
        site.sessions().end(Requests.session(context));
        answers.success(context, new JsonObject());
    }

    /** Its body is not public. */
    private void info(RoutingContext context) {
        if (site.switches().is(Switch.INFO_FILE, "missing")) {
            throw new RefusedCall(400, "103");
        }
        answers.send(
                context,
                200,
                new JsonObject()
                        .put("name", "BioStar")
                        .put("version", site.profile().build()));
    }

    private JsonObject answer(Account account) {
        EmulatedUser user = site.person(account.userId()).orElseThrow();
        JsonObject answer = new JsonObject();
        if (site.switches().is(Switch.VERSION_BLOCK, "present")) {
            answer.put(
                    "version",
                    new JsonObject()
                            .put("dbBiostarVersion", site.profile().build())
                            .put("biostarVersion", site.profile().build())
                            .put("isMatchVersion", true)
                            .put("notiPopupOpen", false));
        }
        return answer.put(
                "User",
                UserJson.row(user)
                        .put("login_id", account.loginId())
                        .put("gender", 1)
                        .put("birthday", "")
                        .put("user_title", user.text("user_title"))
                        .put("security_level", 0)
                        .put("display_duration", 0)
                        .put("display_count", 0)
                        .put("inherited", false)
                        .put("password_exists", true)
                        .put("pin_exists", false)
                        .put("permission", Permissions.full(account, site.switches()))
                        .put("need_to_update_pw", false));
    }
}
