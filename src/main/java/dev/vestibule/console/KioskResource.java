package dev.vestibule.console;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.access.Kiosk;
import dev.vestibule.access.Kiosks;
import dev.vestibule.access.OperatorIdentity;
import dev.vestibule.access.PairedKiosk;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.Reader;
import dev.vestibule.biostar.Readers;
import dev.vestibule.enrollment.PassLimits;
import dev.vestibule.web.Reference;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The kiosks: who is paired with which reader, pairing this browser, ending a pairing. */
@Path("/console/kiosks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(OperatorIdentity.ROLE)
@Blocking
@ConsolePage(Section.KIOSKS)
class KioskResource {

    private static final Duration PAIRING = Duration.ofDays(400);
    private static final URI PAGE = URI.create(Section.KIOSKS.path());

    private final CurrentOperator current;
    private final Kiosks kiosks;
    private final Readers readers;
    private final PassLimits limits;
    private final Reference reference;

    KioskResource(CurrentOperator current, Kiosks kiosks, Readers readers, PassLimits limits, Reference reference) {
        this.current = current;
        this.kiosks = kiosks;
        this.readers = readers;
        this.limits = limits;
        this.reference = reference;
    }

    @GET
    public RestResponse<TemplateInstance> kiosks(@RestCookie(CookieName.KIOSK) String cookie) {
        if (!current.isWriting()) {
            return page(view(List.of(), cookie, Optional.empty(), ""));
        }
        try {
            return page(view(offered(), cookie, Optional.empty(), ""));
        } catch (BioStarException away) {
            Problem problem = Problem.of(away.failure().kind());
            Alert alert = Alert.of(problem, away.failure(), reference.id());
            // Pairings are ours: they can be seen and ended while BioStar is away.
            return page(view(List.of(), cookie, Optional.of(alert), ""));
        }
    }

    /** A browser is one kiosk: the pairing it had before ends. */
    @POST
    public RestResponse<TemplateInstance> pair(
            @FormParam("name") String name,
            @FormParam("reader") String readerId,
            @RestCookie(CookieName.KIOSK) String cookie) {
        current.mustWrite();
        String kioskName = KioskName.of(name);
        List<Reader> offered = offered();
        Optional<Reader> reader =
                offered.stream().filter(known -> known.id().equals(readerId)).findFirst();
        if (kioskName.isEmpty() || reader.isEmpty()) {
            Problem problem = kioskName.isEmpty() ? Problem.KIOSK_NAME_MISSING : Problem.READER_NOT_OFFERED;
            return page(view(offered, cookie, Optional.of(Alert.of(problem, reference.id())), kioskName));
        }
        here(cookie).ifPresent(before -> end(before.id()));
        PairedKiosk paired = kiosks.pair(kioskName, reader.get(), current.get().id(), reference.id());
        return RestResponse.ResponseBuilder.<TemplateInstance>seeOther(PAGE)
                .cookie(Cookies.lasting(CookieName.KIOSK, paired.cookie(), PAIRING))
                .build();
    }

    @POST
    @Path("/{id}/revoke")
    public RestResponse<TemplateInstance> revoke(@RestPath String id) {
        current.mustWrite();
        end(id);
        return RestResponse.seeOther(PAGE);
    }

    private void end(String kioskId) {
        kiosks.revoke(kioskId, current.get().id(), reference.id());
    }

    private List<Reader> offered() {
        return readers.list().stream().filter(Reader::takesFaces).toList();
    }

    private Optional<Kiosk> here(String cookie) {
        return Optional.ofNullable(cookie).flatMap(kiosks::find);
    }

    private KiosksView view(List<Reader> offered, String cookie, Optional<Alert> alert, String name) {
        List<KioskRow> rows = kiosks.all().stream()
                .map(kiosk -> new KioskRow(kiosk, limits.of(kiosk.id())))
                .toList();
        return new KiosksView(rows, offered, here(cookie), alert, name);
    }

    private static RestResponse<TemplateInstance> page(KiosksView view) {
        int status = view.alert().map(alert -> alert.problem().status()).orElse(RestResponse.StatusCode.OK);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), Templates.kiosks(view))
                .build();
    }
}
