package dev.vestibule.kiosk;

import dev.vestibule.enrollment.identification.BadgeOutcome;
import dev.vestibule.enrollment.scan.BadgeScan;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who are you: the badge. The exchange lives exactly as long as the reader is waited for. */
@Path("/kiosk/badge")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class BadgeResource {

    private final CurrentJourney current;
    private final BadgeScan badges;
    private final IdentifyPages pages;
    private final Texts texts;
    private final FailurePages trouble;

    BadgeResource(CurrentJourney current, BadgeScan badges, IdentifyPages pages, Texts texts, FailurePages trouble) {
        this.current = current;
        this.badges = badges;
        this.pages = pages;
        this.texts = texts;
        this.trouble = trouble;
    }

    @POST
    public Uni<Response> badge() {
        Journey journey = current.at(Step.IDENTIFY);
        return badges.scan(current.visit(journey)).map(outcome -> outcome.fold(new Answers(journey)));
    }

    /** What a person reads of each outcome. */
    private final class Answers implements BadgeOutcome.Cases<Response> {

        private final Journey journey;

        private Answers(Journey journey) {
            this.journey = journey;
        }

        @Override
        public Response proven(BadgeOutcome.Proven proven) {
            return current.goOn(journey.of(Identified.of(proven.person(), proven.proof())));
        }

        @Override
        public Response unknown() {
            return pages.alert(texts.alerts().badgeUnknown());
        }

        @Override
        public Response refused() {
            return pages.alert(texts.alerts().badgeRefused());
        }

        @Override
        public Response faceDeleted() {
            return pages.alert(texts.alerts().because(ReturnReason.FACE_DELETED));
        }

        @Override
        public Response outsideKiosk() {
            return pages.alert(texts.alerts().because(ReturnReason.OUTSIDE_KIOSK));
        }

        @Override
        public Response failed(BadgeOutcome.Failed failed) {
            return pages.alert(texts.badgeFailure(failed.failure()));
        }

        @Override
        public Response wait(BadgeOutcome.Wait wait) {
            return pages.alert(texts.badgeWait(wait.limit()));
        }

        @Override
        public Response readerBusy(BadgeOutcome.ReaderBusy busy) {
            return pages.plain(busy.left());
        }

        @Override
        public Response notAllowed() {
            throw new BackToWelcome(ReturnReason.ENDED);
        }
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.IDENTIFY, thrown);
    }
}
