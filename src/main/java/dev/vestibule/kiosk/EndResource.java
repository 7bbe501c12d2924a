package dev.vestibule.kiosk;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Finish, Start over, and nobody there any more: nothing of the journey is left in the browser. */
@Path("/kiosk/end")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class EndResource {

    private final CurrentJourney current;
    private final JourneyCookies cookies;
    private final FailurePages trouble;

    EndResource(CurrentJourney current, JourneyCookies cookies, FailurePages trouble) {
        this.current = current;
        this.cookies = cookies;
        this.trouble = trouble;
    }

    /** The language goes as well: the next person starts with the kiosk's own. */
    @POST
    public Response end(@RestForm String because) {
        current.left().ifPresent(current::end);
        NewCookie[] gone = {cookies.none(), cookies.noLanguage()};
        return ReturnReason.IDLE.value().equals(because)
                ? NextStep.welcome(ReturnReason.IDLE, gone)
                : NextStep.page(Step.WELCOME, gone);
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.WELCOME, thrown);
    }
}
