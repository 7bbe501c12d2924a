package dev.vestibule.emulator.demo;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.access.pairing.NewKiosk;
import dev.vestibule.access.pairing.PairingOutcome;
import dev.vestibule.access.pairing.Pairings;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.EmulatorServer;
import dev.vestibule.emulator.state.EmulatedReaderState;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.web.Reference;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestCookie;

/** Pairs the visiting browser with the emulated FaceStation F2, for everybody, so that a demo begins with one press. */
@Path("/emulator/kiosk")
@PermitAll
class DemoKiosk {

    private static final Duration LIFE = Duration.ofDays(400);
    private static final String OPERATOR = "1036";
    private static final List<String> EVERYBODY = List.of("1");

    private final Emulator emulator;
    private final Pairings pairings;
    private final Reference reference;

    DemoKiosk(Emulator emulator, Pairings pairings, Reference reference) {
        this.emulator = emulator;
        this.pairings = pairings;
        this.reference = reference;
    }

    @POST
    @Blocking
    public Response pair(@RestCookie(CookieName.KIOSK) String cookie) {
        EmulatorServer server = emulator.server().orElseThrow(NotFoundException::new);
        EmulatedReaderState state =
                server.site().reader(EmulatedSite.F2).orElseThrow().state();
        Reader reader = new Reader(state.id(), state.name(), state.online(), state.takesFaces(), state.groupId());
        NewKiosk demo = new NewKiosk("Demo kiosk", reader, EVERYBODY, OPERATOR);
        return Response.seeOther(URI.create("/kiosk"))
                .cookie(Cookies.lasting(
                        CookieName.KIOSK, paired(demo, Optional.ofNullable(cookie), Optional.empty()), LIFE))
                .build();
    }

    /** A demo asks nobody: whichever browser had the reader before is no kiosk any more. */
    private String paired(NewKiosk demo, Optional<String> browser, Optional<String> ending) {
        return pairings.pair(demo, browser, ending, reference.id())
                .fold(
                        PairingOutcome.Paired::cookie,
                        taken -> paired(demo, browser, Optional.of(taken.other().id())));
    }
}
