package dev.vestibule.kiosk;

import dev.vestibule.enrollment.delivery.Deliveries;
import dev.vestibule.enrollment.delivery.Delivery;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The last pages. Each is shown only after what it says has happened, and takes the journey out of the browser. */
@Path("/kiosk")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class GoodbyeResource {

    private final CurrentJourney current;
    private final JourneyCookies cookies;
    private final Deliveries deliveries;
    private final FailurePages trouble;

    GoodbyeResource(CurrentJourney current, JourneyCookies cookies, Deliveries deliveries, FailurePages trouble) {
        this.current = current;
        this.cookies = cookies;
        this.deliveries = deliveries;
        this.trouble = trouble;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Done(Delivery delivery) implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Declined() implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Deleted() implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Mailed(String address) implements TemplateInstance {}

    @GET
    @Path("done")
    public Response done() {
        return last(new Done(deliveries.of(current.over(Step.DONE).id())));
    }

    @GET
    @Path("declined")
    public Response declined() {
        current.over(Step.DECLINED);
        return last(new Declined());
    }

    @GET
    @Path("deleted")
    public Response deleted() {
        current.over(Step.DELETED);
        return last(new Deleted());
    }

    @GET
    @Path("mailed")
    public Response mailed() {
        return last(new Mailed(current.over(Step.MAILED).mailedTo().orElse("")));
    }

    private Response last(TemplateInstance page) {
        return Response.ok(page).cookie(cookies.none(), cookies.noLanguage()).build();
    }

    @ServerExceptionMapper
    public Response failed(RuntimeException thrown) {
        return trouble.on(Step.WELCOME, thrown);
    }
}
