package dev.vestibule.biostar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.Portal;
import dev.vestibule.biostar.TestConfig;
import dev.vestibule.emulator.EmulatorServer;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.SentMail;
import dev.vestibule.emulator.state.ServiceAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mail to a wrong person is impossible, whatever BioStar means by {@code adv_criteria}: seen in the emulator's mailbox,
 * with people whose ids, names and addresses are parts of others'.
 */
@QuarkusTest
class MailToOnePersonTest {

    /** Everybody whom somebody else could be taken for; the last two cannot be told from others by any criteria. */
    private static final List<String> FOUND_ALONE = List.of("7", "17", "70", "170", "71", "72", "76", "77");

    private final Vertx vertx = Vertx.vertx();
    private EmulatorServer emulator;
    private EmulatedSite site;
    private Portal portal;

    @BeforeEach
    void start() {
        emulator = EmulatorServer.start(vertx, 0, new ServiceAccount("portal", "portal-password"), false);
        site = emulator.site();
        // Ids that are parts of others, with the same name.
        site.addPerson("7", "Ann Lee", "2", "ann@hospital.example");
        site.addPerson("17", "Ann Lee", "2", "ann.lee@hospital.example");
        site.addPerson("70", "Ann Leeson", "3", "a.leeson@hospital.example");
        site.addPerson("170", "Joann Lee", "3", "joann@clinic.example");
        // A name and an address that hold another one's; letters that a pattern would take for others.
        site.addPerson("71", "Bo", "2", "bo@hospital.example");
        site.addPerson("72", "Boris Bo", "2", "boris.bo@clinic.example");
        // Without an address, and whose id, name and address are all parts of one other person's.
        site.addPerson("73", "Cy Dee", "4", "");
        site.addPerson("74", "Eve", "4", "eve@hospital.example");
        site.addPerson("174", "Steve Evers", "4", "steve@hospital.example");
        site.addPerson("1740", "Evelyn", "5", "my.eve@hospital.example");
        site.addPerson("75", "Finn", "5", "finn@hospital.example");
        site.addPerson("751", "Finn", "5", "finn@hospital.example.org");
        // Nameless, and whose address an operator's search takes for a pattern.
        site.addPerson("76", "", "5", "gil@hospital.example");
        site.addPerson("77", "Hana_%", "5", "h_n%@hospital.example");
        TestConfig config = TestConfig.of(emulator.uri().toString(), null).withCredentials("portal", "portal-password");
        portal = new Portal(
                config,
                new Portal.Endpoint(
                        emulator.uri(), "portal", "portal-password", () -> List.of(emulator.certificate())));
    }

    @AfterEach
    void stop() {
        portal.close();
        emulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Stream<Arguments> positions() {
        return Switch.VERSION.options().stream().flatMap(version -> Switch.CRITERIA_MEANING.options().stream()
                .flatMap(meaning -> Switch.CRITERIA_MISSING.options().stream()
                        .map(missing -> Arguments.of(version, meaning, missing))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("positions")
    void nobodyElseIsEverWrittenTo(String version, String meaning, String missing) {
        site.switches().set(Switch.VERSION, version);
        site.switches().set(Switch.CRITERIA_MEANING, meaning);
        site.switches().set(Switch.CRITERIA_MISSING, missing);
        for (String id : List.of("7", "17", "70", "170", "71", "72", "73", "74", "174", "75", "751", "76", "77")) {
            site.mails().clear();
            boolean sent = isSent(id);
            assertThat(site.mails())
                    .as("the mails for " + id)
                    .extracting(SentMail::userId)
                    .containsExactlyElementsOf(sent ? List.of(id) : List.of());
            if (FOUND_ALONE.contains(id) && !version.equals("2.8.8") && !version.equals("2.9.1")) {
                assertThat(sent).as("sent to " + id).isTrue();
            }
            if (id.equals("73")) {
                assertThat(sent).as("sent without an address").isFalse();
            }
        }
    }

    private boolean isSent(String id) {
        try {
            portal.invitations.send(id, "en");
            return true;
        } catch (BioStarException notSent) {
            return false;
        }
    }
}
