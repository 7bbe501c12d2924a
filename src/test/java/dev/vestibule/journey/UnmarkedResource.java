package dev.vestibule.journey;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A page whose author forgot to say who may see it; only the tests have it. */
@Path("/unmarked")
class UnmarkedResource {

    static final String SAID = "What nobody should read";

    @GET
    public String page() {
        return SAID;
    }
}
