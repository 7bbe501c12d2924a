package dev.vestibule.emulator;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.access.Kiosks;
import dev.vestibule.access.PairedKiosk;
import dev.vestibule.biostar.Reader;
import dev.vestibule.web.Reference;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Pairs the visiting browser with the emulated FaceStation F2, so that a demo begins with one press. */
@Path("/emulator/kiosk")
@PermitAll
class DemoKiosk {

    private static final Duration LIFE = Duration.ofDays(400);
    private static final String OPERATOR = "1036";

    private final Emulator emulator;
    private final Kiosks kiosks;
    private final Reference reference;

    DemoKiosk(Emulator emulator, Kiosks kiosks, Reference reference) {
        this.emulator = emulator;
        this.kiosks = kiosks;
        this.reference = reference;
    }

    @POST
    @Blocking
    public Response pair() {
        EmulatorServer server = emulator.server().orElseThrow(NotFoundException::new);
        ReaderState state = server.site().reader(Site.F2).orElseThrow().state();
        Reader reader = new Reader(state.id(), state.name(), state.online(), state.takesFaces(), state.groupId());
        PairedKiosk paired = kiosks.pair("Demo kiosk", reader, OPERATOR, reference.id());
        return Response.seeOther(URI.create("/kiosk"))
                .cookie(Cookies.lasting(CookieName.KIOSK, paired.cookie(), LIFE))
                .build();
    }
}
