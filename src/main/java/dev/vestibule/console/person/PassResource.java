package dev.vestibule.console.person;

import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.console.Alert;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.PersonNames;
import dev.vestibule.console.Problem;
import dev.vestibule.console.Section;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.web.Reference;
import dev.vestibule.web.SeeOther;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Hands out a person's passes and takes them back. A person has one open pass at most. */
@Path("/console/people/{id}/passes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.PEOPLE)
class PassResource {

    private final CurrentOperator current;
    private final Passes passes;
    private final PersonPages pages;
    private final Reference reference;

    PassResource(CurrentOperator current, Passes passes, PersonPages pages, Reference reference) {
        this.current = current;
        this.passes = passes;
        this.pages = pages;
        this.reference = reference;
    }

    /** Answers with the page itself instead of a redirect, since the code must never be in a URL. */
    @POST
    public RestResponse<TemplateInstance> issue(@RestPath String id, @FormParam("replace") String replace) {
        current.mustWrite();
        Person person = pages.person(id);
        PageNews happened = passes.issue(person, replace != null, current.get().id(), reference.id())
                .fold(PageNews::issued, () -> PageNews.failed(Alert.of(Problem.PERSON_INACTIVE, reference.id())));
        return pages.page(person, happened);
    }

    @POST
    @Path("/{passId}/revoke")
    public RestResponse<TemplateInstance> revokeOne(@RestPath String id, @RestPath String passId) {
        current.mustWrite();
        Person person = pages.person(id);
        passes.revoke(passId, id, current.get().id(), reference.id());
        return SeeOther.to(PersonNames.page(person));
    }
}
