package dev.vestibule.kiosk;

import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.scan.FaceScan;
import dev.vestibule.enrollment.scan.ScanOutcome;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Look at the reader: one POST is one scan, and the exchange lives exactly as long as it. The answer is the picture
 * itself, because a capture must not wait in a URL, a cookie or a session for another request.
 */
@Path("/kiosk/scan")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class ScanResource {

    private final CurrentJourney current;
    private final FaceScan scans;
    private final Journeys journeys;
    private final EnrollmentConfig limits;
    private final ScanPages pages;
    private final ReaderPrompt prompt;
    private final Texts texts;
    private final FailurePages trouble;

    ScanResource(
            CurrentJourney current,
            FaceScan scans,
            Journeys journeys,
            EnrollmentConfig limits,
            ScanPages pages,
            ReaderPrompt prompt,
            Texts texts,
            FailurePages trouble) {
        this.current = current;
        this.scans = scans;
        this.journeys = journeys;
        this.limits = limits;
        this.pages = pages;
        this.prompt = prompt;
        this.texts = texts;
        this.trouble = trouble;
    }

    @GET
    public Response page(@RestQuery String left) {
        Journey journey = current.at(Step.SCAN);
        // Another picture would help nobody: this journey's one save has begun.
        return journeys.isSaving(journey.id())
                ? NextStep.page(Step.REVIEW)
                : pages.scan(journey, "", prompt.left(left));
    }

    @POST
    public Uni<Response> scan(@RestForm String attempt) {
        Journey journey = current.at(Step.SCAN);
        int number = number(attempt);
        return scans.scan(current.visit(journey), journey.person().proof(), number)
                .map(outcome -> outcome.fold(new Answers(journey)));
    }

    /** What a person sees of each outcome. */
    private final class Answers implements ScanOutcome.Cases<Response> {

        private final Journey journey;

        private Answers(Journey journey) {
            this.journey = journey;
        }

        @Override
        public Response captured(ScanOutcome.Captured captured) {
            return pages.review(journey, captured.capture(), captured.scansLeft());
        }

        @Override
        public Response failed(ScanOutcome.Failed failed) {
            return pages.scan(journey, texts.failure(failed.failure()), Duration.ZERO);
        }

        @Override
        public Response readerBusy(ScanOutcome.ReaderBusy busy) {
            return pages.scan(journey, "", busy.left());
        }

        @Override
        public Response alreadyStarted(ScanOutcome.AlreadyStarted already) {
            return pages.scan(journey, texts.alerts().scanAlreadyStarted(), Duration.ZERO);
        }

        @Override
        public Response noScansLeft() {
            return pages.scan(journey, texts.alerts().noScansLeft(), Duration.ZERO);
        }

        @Override
        public Response savesStopped() {
            return pages.scan(journey, texts.alerts().noScanWhileStopped(), Duration.ZERO);
        }

        @Override
        public Response faceDeleted() {
            throw new BackToWelcome(ReturnReason.FACE_DELETED);
        }

        @Override
        public Response notAllowed() {
            throw new BackToWelcome(ReturnReason.ENDED);
        }
    }

    private int number(String attempt) {
        try {
            int number = Integer.parseInt(attempt);
            if (number >= 0 && number <= limits.scansPerJourney()) {
                return number;
            }
        } catch (NumberFormatException changed) {
            throw new BackToWelcome(ReturnReason.UNKNOWN_FORM);
        }
        throw new BackToWelcome(ReturnReason.UNKNOWN_FORM);
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.SCAN, thrown);
    }
}
