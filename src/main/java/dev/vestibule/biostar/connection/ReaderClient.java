package dev.vestibule.biostar.connection;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calls that wait for a person in front of a reader: long time-outs, no repeats, one connection each. */
@Path("/api/devices/{id}")
public interface ReaderClient {

    /** Section 4.4. */
    @GET
    @Path("/credentials/face")
    Uni<Response> scanFace(
            @HeaderParam(ServiceSession.HEADER) String session,
            @PathParam("id") String readerId,
            @QueryParam("pose_sensitivity") int poseSensitivity);

    /** Section 4.5. */
    @POST
    @Path("/scan_card")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> scanCard(
            @HeaderParam(ServiceSession.HEADER) String session, @PathParam("id") String readerId, String options);
}
