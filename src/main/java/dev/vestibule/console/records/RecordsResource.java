package dev.vestibule.console.records;

import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.console.ConsolePage;
import dev.vestibule.console.CurrentOperator;
import dev.vestibule.console.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The audit trail, newest first. */
@Path("/console/records")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.RECORDS)
class RecordsResource {

    private final RecordsViews views;
    private final CurrentOperator current;

    RecordsResource(RecordsViews views, CurrentOperator current) {
        this.views = views;
        this.current = current;
    }

    @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordsPage(RecordsView view) implements TemplateInstance {}

    @GET
    public RestResponse<TemplateInstance> records(
            @RestQuery String person, @RestQuery String kind, @RestQuery String kiosk, @RestQuery String below) {
        RecordSearch search = RecordSearch.of(person, kind, kiosk, below);
        return RestResponse.ok(new RecordsPage(views.of(search, current.get())));
    }
}
