package dev.vestibule.console.saves;

import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.Problem;
import dev.vestibule.console.ProblemException;
import dev.vestibule.console.Section;
import dev.vestibule.enrollment.face.FoundLoss;
import dev.vestibule.enrollment.face.Losses;
import dev.vestibule.web.Reference;
import dev.vestibule.web.SeeOther;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What was lost in BioStar when faces were written, for administrators of BioStar, and their word that saves go on. */
@Path("/console/saves")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.RECORDS)
class SavesResource {

    private final CurrentOperator current;
    private final Losses losses;
    private final Reference reference;

    SavesResource(CurrentOperator current, Losses losses, Reference reference) {
        this.current = current;
        this.losses = losses;
        this.reference = reference;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SavesPage(List<FoundLoss> losses) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> losses() {
        current.mustAdminister();
        List<FoundLoss> open = losses.open();
        return RestResponse.ok(new SavesPage(open));
    }

    /**
     * Saves go on.
     *
     * @param seen when the newest loss on the operator's page was found; one found since keeps saves stopped
     */
    @POST
    public RestResponse<TemplateInstance> goOn(@FormParam("seen") String seen) {
        current.mustWrite();
        current.mustAdminister();
        losses.accept(moment(seen), current.get().id(), reference.id());
        return SeeOther.to("/console/saves");
    }

    private static Instant moment(String seen) {
        try {
            return Instant.parse(seen == null ? "" : seen);
        } catch (DateTimeParseException unknown) {
            throw new ProblemException(Problem.FORM_UNKNOWN);
        }
    }
}
