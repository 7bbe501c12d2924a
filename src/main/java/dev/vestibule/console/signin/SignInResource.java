package dev.vestibule.console.signin;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.access.signin.Entrant;
import dev.vestibule.access.signin.KnownBrowsers;
import dev.vestibule.access.signin.OperatorSessions;
import dev.vestibule.access.signin.SignInAttempt;
import dev.vestibule.access.signin.SignInOutcome;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.console.Alert;
import dev.vestibule.console.Problem;
import dev.vestibule.web.Proxies;
import dev.vestibule.web.Reference;
import dev.vestibule.web.SeeOther;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The way into the console and out of it. */
@Path("/console")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@Blocking
@SignInForm
class SignInResource {

    private static final String SIGN_IN = "/console/sign-in";
    private static final String KIOSK = "/kiosk";

    private final SignInAttempt attempt;
    private final OperatorSessions sessions;
    private final KnownBrowsers browsers;
    private final Proxies proxies;
    private final Reference reference;

    SignInResource(
            SignInAttempt attempt,
            OperatorSessions sessions,
            KnownBrowsers browsers,
            Proxies proxies,
            Reference reference) {
        this.attempt = attempt;
        this.sessions = sessions;
        this.browsers = browsers;
        this.proxies = proxies;
        this.reference = reference;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInPage(String to, String loginId, Optional<Alert> alert) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> console() {
        return SeeOther.to(ReturnPath.DEFAULT);
    }

    /** Also where a form with an unknown token ends, which says so in {@code because}. */
    @GET
    @Path("/sign-in")
    public RestResponse<TemplateInstance> form(@RestQuery String to, @RestQuery String because) {
        Optional<Alert> alert = Optional.ofNullable(because).map(any -> Alert.of(Problem.FORM_UNKNOWN, reference.id()));
        return RestResponse.ok(new SignInPage(ReturnPath.of(to), "", alert));
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> signIn(
            @FormParam("login") String login,
            @FormParam("password") String password,
            @FormParam("to") String to,
            @RestCookie(CookieName.OPERATOR) String before,
            @RestCookie(CookieName.BROWSER) String browser,
            HttpServerRequest request) {
        Entrant entrant = new Entrant(
                Optional.ofNullable(login).orElse(""),
                Optional.ofNullable(password).orElse(""),
                proxies.client(request),
                Optional.ofNullable(browser));
        Answers answers = new Answers(entrant, to, Optional.ofNullable(before), reference.id());
        return attempt.make(entrant, reference.id()).map(outcome -> outcome.fold(answers));
    }

    /** What an operator reads of each outcome. The request may be over on the thread that makes it. */
    private final class Answers implements SignInOutcome.Cases<RestResponse<TemplateInstance>> {

        private final Entrant entrant;
        private final String to;
        private final Optional<String> before;
        private final String reference;

        private Answers(Entrant entrant, String to, Optional<String> before, String reference) {
            this.entrant = entrant;
            this.to = to;
            this.before = before;
            this.reference = reference;
        }

        private RestResponse<TemplateInstance> problem(Problem problem) {
            return refused(to, entrant.loginId(), Alert.of(problem, reference));
        }

        @Override
        public RestResponse<TemplateInstance> accepted(SignInOutcome.Accepted accepted) {
            return admitted(accepted.operator(), entrant, ReturnPath.of(to), before, reference);
        }

        @Override
        public RestResponse<TemplateInstance> wrong() {
            return problem(Problem.SIGN_IN_WRONG);
        }

        @Override
        public RestResponse<TemplateInstance> tooOften() {
            return problem(Problem.SIGN_IN_TOO_OFTEN);
        }

        @Override
        public RestResponse<TemplateInstance> busy() {
            return problem(Problem.SIGN_IN_BUSY);
        }

        @Override
        public RestResponse<TemplateInstance> unreadable() {
            return problem(Problem.BIOSTAR_UNREADABLE);
        }

        @Override
        public RestResponse<TemplateInstance> away(SignInOutcome.Away away) {
            BioStarFailure failure = away.failure();
            return refused(to, entrant.loginId(), Alert.of(Problem.of(failure.kind()), failure, reference));
        }
    }

    private RestResponse<TemplateInstance> admitted(
            Operator operator, Entrant entrant, String to, Optional<String> before, String id) {
        before.ifPresent(old -> sessions.end(old, id));
        String session = sessions.open(operator, id);
        String browser = browsers.remember(entrant.browser(), entrant.loginId());
        return SeeOther.to(
                to,
                Cookies.session(CookieName.OPERATOR, session),
                Cookies.lasting(CookieName.BROWSER, browser, KnownBrowsers.LIFE));
    }

    @POST
    @Path("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> signOut(
            @FormParam("to") String to, @RestCookie(CookieName.OPERATOR) String session) {
        Optional.ofNullable(session).ifPresent(old -> sessions.end(old, reference.id()));
        NewCookie operator = Cookies.removed(CookieName.OPERATOR);
        // Anybody may stand at a kiosk: it keeps no tries for operators.
        return "kiosk".equals(to)
                ? SeeOther.to(KIOSK, Cookies.removed(CookieName.BROWSER), operator)
                : SeeOther.to(SIGN_IN, operator);
    }

    static RestResponse<TemplateInstance> refused(String to, String loginId, Alert alert) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(
                        RestResponse.Status.fromStatusCode(alert.problem().status()),
                        new SignInPage(ReturnPath.of(to), loginId, Optional.of(alert)))
                .build();
    }
}
