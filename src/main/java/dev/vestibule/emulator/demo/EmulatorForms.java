package dev.vestibule.emulator.demo;

import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.control.ControlJson;
import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.emulator.state.Presentation;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;

/** The forms of the control page; each changes one thing and goes back to the page. */
@Path("/emulator")
@PermitAll
class EmulatorForms {

    private static final int MOST_FAULTS = 1000;

    private final Emulator emulator;

    EmulatorForms(Emulator emulator) {
        this.emulator = emulator;
    }

    @POST
    @Path("present")
    public Response present(@RestForm String reader, @RestForm String person, @RestForm String what) {
        EmulatedSite site = site();
        EmulatedUser chosen = site.person(String.valueOf(person)).orElseThrow(BadRequestException::new);
        Presentation presentation = Presentation.of(what).orElseThrow(BadRequestException::new);
        reader(site, reader).present(presentation, chosen.id());
        return back();
    }

    @POST
    @Path("reader")
    public Response reader(@RestForm String reader, @RestForm boolean automatic, @RestForm boolean online) {
        EmulatedReader changed = reader(site(), reader);
        changed.automatic(automatic);
        changed.online(online);
        return back();
    }

    @POST
    @Path("switch")
    public Response change(@RestForm String key, @RestForm String value) {
        EmulatedSite site = site();
        return understood(() -> {
            site.switches().set(ControlJson.constant(Switch.class, key), String.valueOf(value));
            return back();
        });
    }

    @POST
    @Path("fault")
    public Response fault(@RestForm String kind, @RestForm String prefix, @RestForm int times) {
        EmulatedSite site = site();
        if (prefix == null || !prefix.startsWith("/api/") || times < 1 || times > MOST_FAULTS) {
            throw new BadRequestException();
        }
        return understood(() -> {
            site.faults().add(Fault.of(ControlJson.constant(Fault.Kind.class, kind), prefix, times));
            return back();
        });
    }

    @POST
    @Path("sessions/drop")
    public Response dropSessions() {
        site().sessions().dropAll();
        return back();
    }

    @POST
    @Path("reset")
    public Response reset() {
        site().reset();
        return back();
    }

    private EmulatedSite site() {
        return emulator.server().orElseThrow(NotFoundException::new).site();
    }

    private static EmulatedReader reader(EmulatedSite site, String id) {
        return site.reader(String.valueOf(id)).orElseThrow(BadRequestException::new);
    }

    private static Response understood(Supplier<Response> change) {
        try {
            return change.get();
        } catch (IllegalArgumentException unknown) {
            throw new BadRequestException(unknown);
        }
    }

    private static Response back() {
        return Response.seeOther(URI.create("/emulator")).build();
    }
}
