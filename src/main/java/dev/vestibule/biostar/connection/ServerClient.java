package dev.vestibule.biostar.connection;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The calls on the BioStar server; bodies stay text, so that captures pass unchanged. */
@Path("/api")
public interface ServerClient {

    /** Section 4.10. */
    @GET
    @Path("/cards")
    Uni<Response> cards(
            @HeaderParam(ServiceSession.HEADER) String session,
            @QueryParam("query") String numberPart,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset);

    /** Section 3.1. */
    @GET
    @Path("/users")
    Uni<Response> users(
            @HeaderParam(ServiceSession.HEADER) String session,
            @QueryParam("limit") int limit,
            @QueryParam("offset") int offset,
            @QueryParam("order_by") String order);

    /** Section 3.2. */
    @GET
    @Path("/users/{id}")
    Uni<Response> user(@HeaderParam(ServiceSession.HEADER) String session, @PathParam("id") String userId);

    /** Section 3.4. */
    @PUT
    @Path("/users/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> changeUser(
            @HeaderParam(ServiceSession.HEADER) String session, @PathParam("id") String userId, String user);

    /** Section 3.6. */
    @POST
    @Path("/v2/users/search")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> searchUsers(@HeaderParam(ServiceSession.HEADER) String session, String search);

    /** Section 3.7; since 2.9.5. */
    @POST
    @Path("/v2/users/advance_search")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> advanceSearchUsers(@HeaderParam(ServiceSession.HEADER) String session, String criteria);

    /** Section 3.8. */
    @GET
    @Path("/user_groups")
    Uni<Response> userGroups(@HeaderParam(ServiceSession.HEADER) String session);

    /** Section 4.1. */
    @GET
    @Path("/devices")
    Uni<Response> devices(@HeaderParam(ServiceSession.HEADER) String session);

    /** Section 4.2. */
    @POST
    @Path("/v2/devices/search")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> searchDevices(@HeaderParam(ServiceSession.HEADER) String session, String search);

    /** Section 3.11; never with {@code adv=mode1}, which would choose the users by a search. */
    @POST
    @Path("/users/export")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> exportUsers(
            @HeaderParam(ServiceSession.HEADER) String session,
            @QueryParam("overwrite") boolean overwrite,
            @QueryParam("id") String userId,
            String devices);

    /** Section 8.2. */
    @GET
    @Path("/setting/biostar")
    Uni<Response> settings(@HeaderParam(ServiceSession.HEADER) String session);

    /** Section 8.3. */
    @GET
    @Path("/setting_email")
    Uni<Response> mailContents(@HeaderParam(ServiceSession.HEADER) String session);

    /** Section 8.4; the answer holds a password, which nobody keeps. */
    @GET
    @Path("/setting/alarm_smtps")
    Uni<Response> mailServers(@HeaderParam(ServiceSession.HEADER) String session);

    /** Section 4.8. */
    @GET
    @Path("/devices/enrollment")
    Uni<Response> devicesThatEnroll(
            @HeaderParam(ServiceSession.HEADER) String session, @QueryParam("type") int credentialType);

    /** Section 6. */
    @POST
    @Path("/v2/send_email")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> sendEmail(@HeaderParam(ServiceSession.HEADER) String session, String recipient);
}
