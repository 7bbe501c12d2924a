package dev.vestibule.kiosk;

import dev.vestibule.enrollment.identification.PassIdentification;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.PassCode;
import dev.vestibule.enrollment.pass.PassOutcome;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who are you: the page with both ways, and the pass. */
@Path("/kiosk")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class IdentifyResource {

    private final CurrentJourney current;
    private final PassIdentification identification;
    private final IdentifyPages pages;
    private final ReaderPrompt prompt;
    private final Texts texts;
    private final FailurePages trouble;

    IdentifyResource(
            CurrentJourney current,
            PassIdentification identification,
            IdentifyPages pages,
            ReaderPrompt prompt,
            Texts texts,
            FailurePages trouble) {
        this.current = current;
        this.identification = identification;
        this.pages = pages;
        this.prompt = prompt;
        this.texts = texts;
        this.trouble = trouble;
    }

    @GET
    @Path("identify")
    public Response identify(@RestQuery String left) {
        current.at(Step.IDENTIFY);
        return pages.plain(prompt.left(left));
    }

    @POST
    @Path("pass")
    public Response pass(@RestForm String pass) {
        Journey journey = current.at(Step.IDENTIFY);
        String typed = pass == null ? "" : pass;
        if (PassCode.isTooShort(typed)) {
            return pages.alert(texts.alerts().passTooShort());
        }
        return identification.prove(current.visit(journey), typed).fold(new Answers(journey));
    }

    /** What a person reads of each outcome. */
    private final class Answers implements PassOutcome.Cases<Response> {

        private final Journey journey;

        private Answers(Journey journey) {
            this.journey = journey;
        }

        @Override
        public Response proven(PassOutcome.Proven proven) {
            return current.goOn(journey.of(Identified.of(proven.person(), proven.proof())));
        }

        @Override
        public Response refused() {
            return pages.alert(texts.alerts().passRefused());
        }

        @Override
        public Response wait(PassCheck.Wait wait) {
            return pages.alert(texts.wait(wait));
        }

        @Override
        public Response outsideKiosk() {
            return pages.alert(texts.alerts().because(ReturnReason.OUTSIDE_KIOSK));
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
