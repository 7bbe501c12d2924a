package dev.vestibule.kiosk;

import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.face.SaveStanding;
import dev.vestibule.enrollment.face.SaveStandings;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * What became of "Use this picture": where whoever was cut off in a save reads whether their face is saved, and from
 * where they go on when nothing was sent.
 */
@Path("/kiosk/outcome")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class OutcomeResource {

    private final CurrentJourney current;
    private final SaveStandings standings;
    private final Journeys journeys;
    private final ScanPages pages;
    private final JourneyCookies cookies;
    private final Texts texts;
    private final FailurePages trouble;

    OutcomeResource(
            CurrentJourney current,
            SaveStandings standings,
            Journeys journeys,
            ScanPages pages,
            JourneyCookies cookies,
            Texts texts,
            FailurePages trouble) {
        this.current = current;
        this.standings = standings;
        this.journeys = journeys;
        this.pages = pages;
        this.cookies = cookies;
        this.texts = texts;
        this.trouble = trouble;
    }

    /** As it is recorded. */
    @GET
    public Response page() {
        if (current.isOver(Step.DONE)) {
            return NextStep.page(Step.DONE);
        }
        Journey journey = current.atOrEnded(Step.SCAN, Step.REVIEW);
        return answer(
                journey, standings.of(current.visit(journey), journey.person().proof()));
    }

    /** As BioStar shows it, when nobody knows. */
    @POST
    public Response look() {
        if (current.isOver(Step.DONE)) {
            return NextStep.page(Step.DONE);
        }
        Journey journey = current.atOrEnded(Step.SCAN, Step.REVIEW);
        return answer(
                journey,
                standings.lookAgain(current.visit(journey), journey.person().proof()));
    }

    private Response answer(Journey journey, SaveStanding standing) {
        return switch (standing) {
            case SAVED -> current.endWith(journey, Step.DONE);
            case SAVING -> pages.outcome(texts.alerts().savingStill());
            case NOT_CONFIRMED -> pages.outcome(texts.alerts().notConfirmed());
            case FOUND_NOT_SAVED ->
                Response.fromResponse(pages.notConfirmed(texts.alerts().foundNotSaved()))
                        .cookie(cookies.none())
                        .build();
            case NONE -> onFromThere(journey);
        };
    }

    /** No save stands: the person goes on where they were, while they may. */
    private Response onFromThere(Journey journey) {
        if (!journeys.mayGoOn(current.visit(journey))) {
            throw new BackToWelcome(ReturnReason.ENDED);
        }
        return current.goOn(journey.at(Step.SCAN));
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.REVIEW, thrown);
    }
}
