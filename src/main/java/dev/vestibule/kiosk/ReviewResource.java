package dev.vestibule.kiosk;

import dev.vestibule.biostar.Capture;
import dev.vestibule.enrollment.Enrollment;
import dev.vestibule.enrollment.EnrollmentOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Is this you: use the picture, or scan again. */
@Path("/kiosk")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class ReviewResource {

    private final CurrentJourney current;
    private final Enrollment enrollment;
    private final ScanPages pages;
    private final Texts texts;
    private final Trouble trouble;

    ReviewResource(CurrentJourney current, Enrollment enrollment, ScanPages pages, Texts texts, Trouble trouble) {
        this.current = current;
        this.enrollment = enrollment;
        this.pages = pages;
        this.texts = texts;
        this.trouble = trouble;
    }

    @POST
    @Path("save")
    public Response save(@RestForm String capture) {
        if (current.isOver(Step.DONE)) {
            return SeeOther.page(Step.DONE);
        }
        Journey journey = current.atOrEnded(Step.SCAN, Step.REVIEW);
        Capture taken = Optional.ofNullable(capture)
                .flatMap(token -> pages.capture(journey, token))
                .orElseThrow(() -> new BackToWelcome(Because.UNKNOWN_FORM));
        EnrollmentOutcome outcome =
                enrollment.save(current.visit(journey), journey.person().proof(), taken);
        return answer(journey, outcome, taken, capture);
    }

    @POST
    @Path("retry")
    public Response retry() {
        return current.goOn(current.at(Step.SCAN));
    }

    private Response answer(Journey journey, EnrollmentOutcome outcome, Capture capture, String sealed) {
        if (outcome instanceof EnrollmentOutcome.Saved) {
            return current.endWith(journey, Step.DONE);
        }
        if (outcome instanceof EnrollmentOutcome.NotSaved notSaved) {
            return pages.again(journey, capture, sealed, texts.failure(notSaved.failure()));
        }
        if (outcome instanceof EnrollmentOutcome.AnotherSave) {
            return pages.again(journey, capture, sealed, texts.alerts().anotherSave());
        }
        if (outcome instanceof EnrollmentOutcome.Saving) {
            return pages.again(journey, capture, sealed, texts.alerts().saving());
        }
        if (outcome instanceof EnrollmentOutcome.NotSent) {
            return pages.again(journey, capture, sealed, texts.alerts().notSent());
        }
        if (outcome instanceof EnrollmentOutcome.Stopped) {
            return pages.again(journey, capture, sealed, texts.alerts().savesStopped());
        }
        if (outcome instanceof EnrollmentOutcome.NotConfirmed) {
            current.endSoon(journey);
            return current.shown(
                    journey.at(Step.REVIEW), pages.outcome(texts.alerts().notConfirmed()));
        }
        if (outcome instanceof EnrollmentOutcome.FoundNotSaved) {
            current.endSoon(journey);
            return SeeOther.page(Step.REVIEW);
        }
        if (outcome instanceof EnrollmentOutcome.FaceExists) {
            return current.goOn(journey.of(journey.person().withFace()));
        }
        if (outcome instanceof EnrollmentOutcome.OutsideKiosk) {
            current.end(journey);
            throw new BackToWelcome(Because.OUTSIDE_KIOSK);
        }
        throw new BackToWelcome(
                outcome instanceof EnrollmentOutcome.FaceDeleted ? Because.FACE_DELETED : Because.ENDED);
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.REVIEW, thrown);
    }
}
