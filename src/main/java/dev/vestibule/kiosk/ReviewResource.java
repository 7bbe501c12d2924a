package dev.vestibule.kiosk;

import dev.vestibule.biostar.people.Capture;
import dev.vestibule.enrollment.face.Enrollment;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.enrollment.scan.SealedCaptures;
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
    private final SealedCaptures captures;
    private final Enrollment enrollment;
    private final ScanPages pages;
    private final Texts texts;
    private final FailurePages trouble;

    ReviewResource(
            CurrentJourney current,
            SealedCaptures captures,
            Enrollment enrollment,
            ScanPages pages,
            Texts texts,
            FailurePages trouble) {
        this.current = current;
        this.captures = captures;
        this.enrollment = enrollment;
        this.pages = pages;
        this.texts = texts;
        this.trouble = trouble;
    }

    @POST
    @Path("save")
    public Response save(@RestForm String capture) {
        if (current.isOver(Step.DONE)) {
            return NextStep.page(Step.DONE);
        }
        Journey journey = current.atOrEnded(Step.SCAN, Step.REVIEW);
        Capture taken = Optional.ofNullable(capture)
                .flatMap(text -> captures.open(journey.id(), journey.person().proof(), text))
                .orElseThrow(() -> new BackToWelcome(ReturnReason.UNKNOWN_FORM));
        return enrollment
                .save(current.visit(journey), journey.person().proof(), taken)
                .fold(new Answers(journey, taken, capture));
    }

    @POST
    @Path("retry")
    public Response retry() {
        return current.goOn(current.at(Step.SCAN));
    }

    /** What a person sees of each outcome of a save. */
    private final class Answers implements EnrollmentOutcome.Cases<Response> {

        private final Journey journey;
        private final Capture capture;
        private final String sealed;

        private Answers(Journey journey, Capture capture, String sealed) {
            this.journey = journey;
            this.capture = capture;
            this.sealed = sealed;
        }

        private Response again(String alert) {
            return pages.again(journey, capture, sealed, alert);
        }

        @Override
        public Response saved() {
            return current.endWith(journey, Step.DONE);
        }

        @Override
        public Response notSaved(EnrollmentOutcome.NotSaved notSaved) {
            return again(texts.failure(notSaved.failure()));
        }

        @Override
        public Response notConfirmed() {
            current.endSoon(journey);
            return current.shown(
                    journey.at(Step.REVIEW), pages.outcome(texts.alerts().notConfirmed()));
        }

        @Override
        public Response foundNotSaved() {
            current.endSoon(journey);
            return NextStep.page(Step.REVIEW);
        }

        @Override
        public Response notSent() {
            return again(texts.alerts().notSent());
        }

        @Override
        public Response faceExists() {
            return current.goOn(journey.of(journey.person().withFace()));
        }

        @Override
        public Response outsideKiosk() {
            current.end(journey);
            throw new BackToWelcome(ReturnReason.OUTSIDE_KIOSK);
        }

        @Override
        public Response stopped() {
            return again(texts.alerts().savesStopped());
        }

        @Override
        public Response anotherSave() {
            return again(texts.alerts().anotherSave());
        }

        @Override
        public Response saving() {
            return again(texts.alerts().saving());
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

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.REVIEW, thrown);
    }
}
