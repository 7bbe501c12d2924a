package dev.vestibule.kiosk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Tells the stylesheet how large the screen is; no browser knows, and the pages may have no style of their own. */
@Path("/kiosk/screen.css")
@PermitAll
class ScreenResource {

    private static final double MILLIMETRES_PER_INCH = 25.4;

    private final String size;

    ScreenResource(ScreenConfig config) {
        this.size = ":root { --diagonal: %d; }\n".formatted(Math.round(config.diagonal() * MILLIMETRES_PER_INCH));
    }

    /** The diagonal in millimetres, as a custom property. */
    @GET
    @Produces("text/css")
    public String size() {
        return size;
    }
}
