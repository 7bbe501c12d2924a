package dev.vestibule.console;

import dev.vestibule.access.PeopleInReach;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.web.Reference;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A person's page, and the e-mail sent from it. */
@Path("/console/people/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.PEOPLE)
class PersonResource {

    private final CurrentOperator current;
    private final PeopleInReach people;
    private final PersonViews views;
    private final MailFromConsole mail;
    private final Reference reference;

    PersonResource(
            CurrentOperator current,
            PeopleInReach people,
            PersonViews views,
            MailFromConsole mail,
            Reference reference) {
        this.current = current;
        this.people = people;
        this.views = views;
        this.mail = mail;
        this.reference = reference;
    }

    @GET
    public RestResponse<TemplateInstance> person(@RestPath String id) {
        Person person = inReach(id);
        return RestResponse.ok(Templates.person(views.of(person), PageNews.nothing()));
    }

    @POST
    @Path("/invitations")
    public RestResponse<TemplateInstance> invite(@RestPath String id, @FormParam("language") String language) {
        current.mustWrite();
        Person person = inReach(id);
        PageNews happened =
                mail.send(person, MailLanguage.of(language), current.get().id(), reference.id());
        return page(person, happened);
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
