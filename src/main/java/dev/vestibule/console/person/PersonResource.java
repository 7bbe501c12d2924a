package dev.vestibule.console.person;

import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.Section;
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
    private final PersonPages pages;
    private final MailFromConsole mail;
    private final Reference reference;

    PersonResource(CurrentOperator current, PersonPages pages, MailFromConsole mail, Reference reference) {
        this.current = current;
        this.pages = pages;
        this.mail = mail;
        this.reference = reference;
    }

    @GET
    public RestResponse<TemplateInstance> person(@RestPath String id) {
        return pages.page(pages.person(id), PageNews.nothing());
    }

    @POST
    @Path("/invitations")
    public RestResponse<TemplateInstance> invite(@RestPath String id, @FormParam("language") String language) {
        current.mustWrite();
        Person person = pages.person(id);
        PageNews happened =
                mail.send(person, MailLanguage.of(language), current.get().id(), reference.id());
        return pages.page(person, happened);
    }
}
