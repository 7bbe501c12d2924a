package dev.vestibule.console;

import dev.vestibule.access.PeopleInReach;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.web.Reference;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
    private final PeopleInReach people;
    private final Passes passes;
    private final PersonViews views;
    private final Reference reference;

    PassResource(CurrentOperator current, PeopleInReach people, Passes passes, PersonViews views, Reference reference) {
        this.current = current;
        this.people = people;
        this.passes = passes;
        this.views = views;
        this.reference = reference;
    }

    /** Answers with the page itself instead of a redirect, since the code must never be in a URL. */
    @POST
    public RestResponse<TemplateInstance> issue(@RestPath String id, @FormParam("replace") String replace) {
        current.mustWrite();
        Person person = inReach(id);
        PageNews happened = passes.issue(person, replace != null, current.get().id(), reference.id())
                .fold(PageNews::issued, () -> PageNews.failed(Alert.of(Problem.PERSON_INACTIVE, reference.id())));
        return page(person, happened);
    }

    @POST
    @Path("/{passId}/revoke")
    public RestResponse<TemplateInstance> revokeOne(@RestPath String id, @RestPath String passId) {
        current.mustWrite();
        Person person = inReach(id);
        passes.revoke(passId, id, current.get().id(), reference.id());
        return RestResponse.seeOther(URI.create(PersonNames.page(person)));
    }

    /** Somebody out of reach is as unknown as nobody. */
    private Person inReach(String id) {
        return people.find(id, current.get()).orElseThrow(() -> new ProblemException(Problem.PERSON_UNKNOWN));
    }

    private RestResponse<TemplateInstance> page(Person person, PageNews happened) {
        return RestResponse.ResponseBuilder.create(happened.status(), Templates.person(views.of(person), happened))
                .build();
    }
}
