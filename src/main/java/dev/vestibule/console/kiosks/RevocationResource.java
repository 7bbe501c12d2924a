package dev.vestibule.console.kiosks;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.KioskReach;
import dev.vestibule.access.pairing.Pairings;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.Problem;
import dev.vestibule.console.ProblemException;
import dev.vestibule.console.Section;
import dev.vestibule.web.Reference;
import dev.vestibule.web.SeeOther;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Ending a pairing: asks first, and the page after it says what happened. */
@Path("/console/kiosks/{id}/revoke")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.KIOSKS)
class RevocationResource {

    private final CurrentOperator current;
    private final KioskReach reach;
    private final Pairings pairings;
    private final Reference reference;

    RevocationResource(CurrentOperator current, KioskReach reach, Pairings pairings, Reference reference) {
        this.current = current;
        this.reach = reach;
        this.pairings = pairings;
        this.reference = reference;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RevokeKioskPage(Kiosk kiosk) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> ask(@RestPath String id) {
        current.mustPair();
        Kiosk kiosk = kiosk(id);
        return kiosk.revokedAt().isPresent() ? ended(kiosk) : RestResponse.ok(new RevokeKioskPage(kiosk));
    }

    /** A second tap finds the pairing ended, and reads the same. */
    @POST
    public RestResponse<TemplateInstance> revoke(@RestPath String id) {
        current.mustPair();
        Kiosk kiosk = kiosk(id);
        pairings.revoke(kiosk.id(), current.get().id(), reference.id());
        return ended(kiosk);
    }

    /** One out of reach is as unknown as none. */
    private Kiosk kiosk(String id) {
        return reach.kiosk(current.get(), id, reference.id())
                .orElseThrow(() -> new ProblemException(Problem.KIOSK_UNKNOWN));
    }

    /** The address only names the kiosk; the page looks up itself whether its pairing has ended. */
    private static RestResponse<TemplateInstance> ended(Kiosk kiosk) {
        return SeeOther.to(Section.KIOSKS.path() + "?ended=" + kiosk.id());
    }
}
