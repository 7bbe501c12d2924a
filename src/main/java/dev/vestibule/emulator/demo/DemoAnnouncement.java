package dev.vestibule.emulator.demo;

import dev.vestibule.biostar.people.Belongings;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.emulator.Emulator;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.enrollment.pass.Passes;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says on standard output, once, what a demo needs: pages to open, an operator, a pass. */
@Singleton
class DemoAnnouncement {

    private static final int LAST = 5000;
    private static final String PERSON_WITHOUT_A_FACE = "1002";
    private static final String OPERATOR = "1036";

    private final Emulator emulator;
    private final Passes passes;
    private final int port;
    private final List<String> lines = new ArrayList<>();

    DemoAnnouncement(Emulator emulator, Passes passes, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.emulator = emulator;
        this.passes = passes;
        this.port = port;
    }

    void announce(@Observes @Priority(LAST) StartupEvent event) {
        if (emulator.isActive() && LaunchMode.current() != LaunchMode.TEST) {
            // Not the log: in production its lines are JSON, and this block is for a person to read.
            System.out.println(text());
        }
    }

    /** The block, with a new pass. */
    String text() {
        lines.clear();
        EmulatedUser user =
                emulator.running().site().person(PERSON_WITHOUT_A_FACE).orElseThrow();
        String pass = passes.issue(asBioStarShows(user), false, OPERATOR, "DEMO")
                .fold(issued -> issued.code().grouped(), () -> "none");
        String name = user.name();
        add("This is a demo: BioStar 2 is emulated, and no real door opens.");
        add("");
        add("1. Emulator   http://localhost:" + port + "/emulator   press \"Use this browser as the demo kiosk\"");
        add("2. Kiosk      http://localhost:" + port + "/kiosk      pass " + pass + " of " + name);
        add("3. Console    http://localhost:" + port + "/console    Login ID operator, password operator");
        return String.join(System.lineSeparator(), lines);
    }

    private static Person asBioStarShows(EmulatedUser user) {
        UserGroup group = new UserGroup(user.groupId(), "", "");
        Optional<String> address = Optional.of(user.email()).filter(text -> !text.isBlank());
        boolean active = !user.disabled();
        return new Person(
                user.id(),
                user.name(),
                address,
                group,
                0,
                List.of(),
                List.of(),
                active,
                Optional.empty(),
                Belongings.NONE);
    }

    private void add(String line) {
        lines.add("  " + line);
    }
}
