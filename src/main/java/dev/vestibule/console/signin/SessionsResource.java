package dev.vestibule.console.signin;

import dev.vestibule.access.signin.OpenSession;
import dev.vestibule.access.signin.OpenSessions;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is signed in, for administrators of BioStar, and the end of any of these sessions. */
@Path("/console/sessions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.SESSIONS)
class SessionsResource {

    private final CurrentOperator current;
    private final OpenSessions sessions;
    private final Reference reference;

    SessionsResource(CurrentOperator current, OpenSessions sessions, Reference reference) {
        this.current = current;
        this.sessions = sessions;
        this.reference = reference;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionsPage(List<OpenSession> sessions) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> sessions() {
        current.mustAdminister();
        return RestResponse.ok(new SessionsPage(sessions.all()));
    }

    /** A session that has ended by itself meanwhile is no longer on the page that follows. */
    @POST
    @Path("/{id}/end")
    public RestResponse<TemplateInstance> end(@RestPath String id) {
        current.mustWrite();
        current.mustAdminister();
        sessions.end(id, current.get().id(), reference.id());
        return SeeOther.to(Section.SESSIONS.path());
    }
}
