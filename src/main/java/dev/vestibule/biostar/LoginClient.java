package dev.vestibule.biostar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calls that make and end sessions (sections 2.1 and 2.3); never part of the shared session's own repeats. */
@Path("/api")
interface LoginClient {

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> login(String body);

    @POST
    @Path("/logout")
    Uni<Response> logout(@HeaderParam(Reply.SESSION_HEADER) String session);
}
