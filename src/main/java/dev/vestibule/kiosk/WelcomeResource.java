package dev.vestibule.kiosk;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.signin.OperatorSessions;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.web.Reference;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The welcome page, and the start of a journey. */
@Path("/kiosk")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class WelcomeResource {

    private final CurrentKiosk kiosk;
    private final CurrentJourney current;
    private final Journeys journeys;
    private final JourneyCookies cookies;
    private final OperatorSessions operators;
    private final Reference reference;
    private final Texts texts;
    private final FailurePages trouble;
    private final StepMetrics metrics;
    private final WelcomePage page;

    WelcomeResource(
            CurrentKiosk kiosk,
            CurrentJourney current,
            Journeys journeys,
            JourneyCookies cookies,
            OperatorSessions operators,
            Reference reference,
            Texts texts,
            FailurePages trouble,
            StepMetrics metrics,
            WelcomePage page) {
        this.kiosk = kiosk;
        this.current = current;
        this.journeys = journeys;
        this.cookies = cookies;
        this.operators = operators;
        this.reference = reference;
        this.texts = texts;
        this.trouble = trouble;
        this.metrics = metrics;
        this.page = page;
    }

    @GET
    public String welcome(@RestQuery String because) {
        kiosk.get();
        return ReturnReason.of(because)
                .map(texts.alerts()::because)
                .map(page::html)
                .orElseGet(page::html);
    }

    @POST
    @Path("start")
    public Response start(@CookieParam(CookieName.OPERATOR) String operator) {
        List<NewCookie> set = new ArrayList<>();
        if (operator != null) {
            // A kiosk is never left signed in to the console.
            operators.end(operator, reference.id());
            set.add(Cookies.removed(CookieName.OPERATOR));
        }
        Kiosk here = kiosk.get();
        current.left();
        Journey journey = Journey.begun(journeys.start(here.id(), here.readerId(), reference.id()));
        set.add(cookies.of(journey, here.id()));
        metrics.reached(journey.step());
        return NextStep.page(journey.step(), set.toArray(NewCookie[]::new));
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.WELCOME, thrown);
    }
}
