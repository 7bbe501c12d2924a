package dev.vestibule.biostar.connection;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calls around sessions (sections 2.1, 2.3 and 8.1); never part of the shared session's own repeats. */
@Path("/")
interface LoginClient {

    @POST
    @Path("/api/login")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> login(String credentials);

    @POST
    @Path("/api/logout")
    Uni<Response> logout(@HeaderParam(ServiceSession.HEADER) String session);

    /** Section 8.1; not below {@code /api}. */
    @GET
    @Path("/js/info.json")
    Uni<Response> info(@HeaderParam(ServiceSession.HEADER) String session);
}
