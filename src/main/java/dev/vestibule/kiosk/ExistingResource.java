package dev.vestibule.kiosk;

import dev.vestibule.enrollment.consent.Replacement;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells somebody that BioStar holds a face of theirs, and lets them replace it when the proof allows that. */
@Path("/kiosk")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class ExistingResource {

    private final CurrentJourney current;
    private final Replacement replacement;
    private final FailurePages trouble;

    ExistingResource(CurrentJourney current, Replacement replacement, FailurePages trouble) {
        this.current = current;
        this.replacement = replacement;
        this.trouble = trouble;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Existing(boolean mayReplace) implements TemplateInstance {}

    @GET
    @Path("existing")
    public TemplateInstance existing() {
        return new Existing(current.at(Step.EXISTING).person().mayReplace());
    }

    /** The person's word is kept on the server, which believes no cookie that a face shall be replaced. */
    @POST
    @Path("replace")
    public Response replace() {
        Journey journey = current.at(Step.EXISTING);
        if (!journey.person().mayReplace()) {
            throw new BackToWelcome(ReturnReason.OUT_OF_ORDER);
        }
        if (!replacement.say(current.visit(journey), journey.person().proof())) {
            throw new BackToWelcome(ReturnReason.ENDED);
        }
        return current.goOn(journey.at(Step.CONSENT));
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.EXISTING, thrown);
    }
}
