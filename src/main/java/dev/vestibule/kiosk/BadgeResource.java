package dev.vestibule.kiosk;

import dev.vestibule.enrollment.BadgeOutcome;
import dev.vestibule.enrollment.BadgeScan;
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
    private final Trouble trouble;

    BadgeResource(CurrentJourney current, BadgeScan badges, IdentifyPages pages, Texts texts, Trouble trouble) {
        this.current = current;
        this.badges = badges;
        this.pages = pages;
        this.texts = texts;
        this.trouble = trouble;
    }

    @POST
    public Uni<Response> badge() {
        Journey journey = current.at(Step.IDENTIFY);
        return badges.scan(current.visit(journey)).map(outcome -> answer(journey, outcome));
    }

    private Response answer(Journey journey, BadgeOutcome outcome) {
        if (outcome instanceof BadgeOutcome.Proven proven) {
            return current.goOn(journey.of(Identified.of(proven.person(), proven.proof())));
        }
        if (outcome instanceof BadgeOutcome.ReaderBusy busy) {
            return pages.plain(busy.left());
        }
        return pages.alert(sentence(outcome));
    }

    private String sentence(BadgeOutcome outcome) {
        if (outcome instanceof BadgeOutcome.Failed failed) {
            return texts.badgeFailure(failed.failure());
        }
        if (outcome instanceof BadgeOutcome.Wait wait) {
            return texts.badgeWait(wait.limit());
        }
        if (outcome instanceof BadgeOutcome.Unknown) {
            return texts.alerts().badgeUnknown();
        }
        if (outcome instanceof BadgeOutcome.Refused) {
            return texts.alerts().badgeRefused();
        }
        if (outcome instanceof BadgeOutcome.OutsideKiosk) {
            return texts.alerts().because(Because.OUTSIDE_KIOSK);
        }
        if (outcome instanceof BadgeOutcome.FaceDeleted) {
            return texts.alerts().because(Because.FACE_DELETED);
        }
        throw new BackToWelcome(Because.ENDED);
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.IDENTIFY, thrown);
    }
}
