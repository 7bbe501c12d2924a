package dev.vestibule.kiosk;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.web.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** The journey this request belongs to: what the browser carries, believed only as far as the server agrees. */
@RequestScoped
class CurrentJourney {

    private static final Logger LOG = Logger.getLogger(CurrentJourney.class);

    private final HttpHeaders headers;
    private final CurrentKiosk kiosk;
    private final JourneyCookies cookies;
    private final Journeys journeys;
    private final Reference reference;
    private final StepMetrics metrics;

    CurrentJourney(
            HttpHeaders headers,
            CurrentKiosk kiosk,
            JourneyCookies cookies,
            Journeys journeys,
            Reference reference,
            StepMetrics metrics) {
        this.headers = headers;
        this.kiosk = kiosk;
        this.cookies = cookies;
        this.journeys = journeys;
        this.reference = reference;
        this.metrics = metrics;
    }

    /**
     * The open journey, which must be on one of these pages.
     *
     * @throws BackToWelcome when there is none, it has ended, or it is on another page
     */
    Journey at(Step... allowed) {
        Journey journey = atOrEnded(allowed);
        if (!journeys.isOpen(journey.id(), kiosk.get().id())) {
            throw new BackToWelcome(ReturnReason.ENDED);
        }
        return journey;
    }

    /**
     * The same, also when it has ended: for what asks that in the transaction that needs it, and tells how it ended.
     *
     * @throws BackToWelcome when there is none, or it is on another page
     */
    Journey atOrEnded(Step... allowed) {
        Journey journey = carried().orElseThrow(() -> new BackToWelcome(ReturnReason.EXPIRED));
        if (!Set.of(allowed).contains(journey.step())) {
            throw new BackToWelcome(ReturnReason.OUT_OF_ORDER);
        }
        return journey;
    }

    /**
     * A journey that has ended well, on its last page.
     *
     * @throws BackToWelcome when it is not
     */
    Journey over(Step goodbye) {
        return carried()
                .filter(journey -> journey.step() == goodbye)
                .orElseThrow(() -> new BackToWelcome(ReturnReason.OUT_OF_ORDER));
    }

    /** Whether the browser has been sent to this last page already, by another press of the same button. */
    boolean isOver(Step goodbye) {
        return carried().filter(journey -> journey.step() == goodbye).isPresent();
    }

    /** What the browser carries, when it was sealed for this kiosk; whether it is open was not asked. */
    Optional<Journey> carried() {
        String kioskId = kiosk.get().id();
        return Optional.ofNullable(headers.getCookies().get(CookieName.JOURNEY))
                .map(Cookie::getValue)
                .flatMap(value -> cookies.open(value, kioskId));
    }

    /** The fixed part of a step, for the rules. */
    Visit visit(Journey journey) {
        Kiosk here = kiosk.get();
        return new Visit(journey.id(), here.id(), here.readerId(), reference.id());
    }

    /** On to the page the journey is on now. */
    Response goOn(Journey journey) {
        if (carried().map(Journey::step).filter(journey.step()::equals).isEmpty()) {
            metrics.reached(journey.step());
        }
        return NextStep.page(journey.step(), cookie(journey));
    }

    /** Ends the journey on the server and shows a last page, whose cookie says nothing but that. */
    Response endWith(Journey journey, Step goodbye) {
        end(journey);
        return goOn(journey.over(goodbye));
    }

    /** Ends the journey on the server; does nothing to one that has ended. */
    void end(Journey journey) {
        journeys.end(visit(journey));
    }

    /** The same; when the database is away, the next start at this kiosk ends it. */
    void endSoon(Journey journey) {
        try {
            end(journey);
        } catch (DatabaseException away) {
            LOG.debugf("A journey goes on for now: %s", away.getMessage());
        }
    }

    /** This page, on whose step the journey is from now on. */
    Response shown(Journey journey, Response page) {
        return Response.fromResponse(page).cookie(cookie(journey)).build();
    }

    /** The journey that the browser carries unfinished, about to be given up. */
    Optional<Journey> left() {
        Optional<Journey> unfinished =
                carried().filter(journey -> !journey.step().last());
        unfinished.map(Journey::step).ifPresent(metrics::left);
        return unfinished;
    }

    private NewCookie cookie(Journey journey) {
        return cookies.of(journey, kiosk.get().id());
    }
}
