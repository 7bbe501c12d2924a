package dev.vestibule.emulator.demo;

import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.EmulatorServer;
import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedReaderState;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.emulator.state.LoggedCall;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.emulator.state.SentMail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;

/** The control page: what stands before the readers, how the open questions are settled, what was called. */
@Path("/emulator")
@PermitAll
class EmulatorPage {

    private final Emulator emulator;

    EmulatorPage(Emulator emulator) {
        this.emulator = emulator;
    }

    @CheckedTemplate(basePath = "emulator")
    static class Templates {
        private Templates() {}

        static native TemplateInstance page(
                String address,
                SwitchState version,
                List<EmulatedReaderState> readers,
                Collection<EmulatedUser> people,
                Presentation[] presentations,
                List<SwitchState> switches,
                Fault.Kind[] kinds,
                List<Fault> faults,
                List<LoggedCall> calls,
                List<SentMail> mails);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        EmulatorServer server = emulator.server().orElseThrow(NotFoundException::new);
        EmulatedSite site = server.site();
        return Templates.page(
                server.uri().toString(),
                SwitchState.of(site.switches(), Switch.VERSION),
                site.readers().stream().map(EmulatedReader::state).toList(),
                site.people(),
                Presentation.values(),
                SwitchState.all(site.switches()),
                Fault.Kind.values(),
                site.faults().all(),
                site.calls().recent(),
                site.mails());
    }

    /** The emulator's certificate, for whoever wants to pin it: a test, or another Vestibule. */
    @GET
    @Path("certificate.pem")
    @Produces("application/x-pem-file")
    public String certificate() {
        return emulator.server().orElseThrow(NotFoundException::new).certificatePem();
    }
}
