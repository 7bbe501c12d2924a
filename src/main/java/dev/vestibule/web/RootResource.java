package dev.vestibule.web;

import dev.vestibule.access.CookieName;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The bare address: a kiosk's browser goes to its journey, every other to the console. */
@Path("/")
@PermitAll
class RootResource {

    /** The way in. */
    @GET
    public Response root(@CookieParam(CookieName.KIOSK) String kiosk) {
        return Response.seeOther(URI.create(kiosk == null ? "/console" : "/kiosk"))
                .build();
    }
}
