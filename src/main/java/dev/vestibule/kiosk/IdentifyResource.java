package dev.vestibule.kiosk;

import dev.vestibule.biostar.People;
import dev.vestibule.biostar.Person;
import dev.vestibule.enrollment.Pass;
import dev.vestibule.enrollment.PassCheck;
import dev.vestibule.enrollment.Passes;
import dev.vestibule.enrollment.Visit;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
    private final Passes passes;
    private final People people;
    private final IdentifyPages pages;
    private final ReaderPrompt prompt;
    private final Texts texts;
    private final Trouble trouble;

    IdentifyResource(
            CurrentJourney current,
            Passes passes,
            People people,
            IdentifyPages pages,
            ReaderPrompt prompt,
            Texts texts,
            Trouble trouble) {
        this.current = current;
        this.passes = passes;
        this.people = people;
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
        Visit visit = current.visit(journey);
        PassCheck check = passes.check(pass == null ? "" : pass, visit.kioskId(), visit.journeyId(), visit.reference());
        if (check instanceof PassCheck.Wait wait) {
            return pages.alert(texts.wait(wait));
        }
        // Somebody BioStar no longer knows, or has disabled, reads the very same as after a wrong pass.
        return accepted(check)
                .map(person -> current.goOn(journey.of(person)))
                .orElseGet(() -> pages.alert(texts.alerts().passRefused()));
    }

    private Optional<Identified> accepted(PassCheck check) {
        if (check instanceof PassCheck.Accepted accepted) {
            Pass pass = accepted.pass();
            return people.find(pass.personId()).filter(Person::active).map(person -> Identified.by(pass, person));
        }
        return Optional.empty();
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.IDENTIFY, thrown);
    }
}
