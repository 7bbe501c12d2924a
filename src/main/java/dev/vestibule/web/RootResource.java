package dev.vestibule.web;

import dev.vestibule.access.CookieName;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;

/** The bare address: a kiosk's browser goes to its journey, every other to the console. */
@Path("/")
@PermitAll
class RootResource {

    /** The way in. */
    @GET
    public RestResponse<TemplateInstance> root(@CookieParam(CookieName.KIOSK) String kiosk) {
        return SeeOther.to(kiosk == null ? "/console" : "/kiosk");
    }
}
