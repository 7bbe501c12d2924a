package dev.vestibule.access.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database serves the BioStar that it was begun with, and no other. */
@EachDatabase
class HomeBioStarTest {

    private static final String OURS = "https://biostar.example";
    private static final String OTHER = "https://other.example:8443";

    private final TestStore store;

    HomeBioStarTest(StoreKind kind) {
        store = new TestStore(kind);
    }

    @BeforeEach
    void olderDatabase() {
        store.execute("delete from belongs_to");
    }

    @Test
    void anOlderDatabaseTakesThePresentBioStarAndKnowsItAgainHoweverItIsSpelled() {
        start(OURS);

        assertThatCode(() -> start("https://BioStar.example:443/")).doesNotThrowAnyException();
    }

    @Test
    void anotherBioStarIsRefusedWithWhatToDo() {
        start(OURS);

        assertThatThrownBy(() -> start(OTHER))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "The database belongs to https://biostar.example:443, not to https://other.example:8443: use"
                                + " another database, or, when it is the same BioStar at a new address, set"
                                + " VESTIBULE_BIOSTAR_MOVED_FROM to https://biostar.example:443.");
        assertThatCode(() -> start(OURS)).doesNotThrowAnyException();
    }

    @Test
    void aBioStarThatHasMovedIsAcceptedAndItsOldAddressNoMore() {
        start(OURS);

        home(OTHER, OURS).check();

        assertThatCode(() -> start(OTHER)).doesNotThrowAnyException();
        assertThatCode(() -> home(OTHER, OURS).check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(OURS)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void whatMovedFromElsewhereIsNotOurs() {
        start(OURS);

        assertThatThrownBy(() -> home(OTHER, "https://third.example").check())
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void theEmulatorsDatabaseIsNeverARealOnes() {
        emulated(Optional.empty()).check();

        for (String from : new String[] {OURS, BioStarName.EMULATOR, "https://localhost:8443"}) {
            assertThatThrownBy(() -> home(OURS, from).check())
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("The database belongs to the emulator, not to https://biostar.example:443: use another"
                            + " database.");
        }
    }

    @Test
    void aRealOnesDatabaseIsNeverTheEmulators() {
        start(OURS);

        assertThatThrownBy(() -> emulated(Optional.of(OURS)).check())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The database belongs to https://biostar.example:443, not to the emulator: use another"
                        + " database.");
    }

    @Test
    void ofReplicasThatStartAtOnceOnlyThoseOfOneBioStarGoOn() {
        Queue<String> started = new ConcurrentLinkedQueue<>();

        IntStream.range(0, 20).parallel().forEach(index -> {
            String address = index % 2 == 0 ? OURS : OTHER;
            try {
                start(address);
                started.add(address);
            } catch (ConfigurationException refused) {
                assertThat(refused).hasMessageStartingWith("The database belongs to https://");
            }
        });

        assertThat(started).hasSize(10);
        assertThat(started.stream().distinct()).hasSize(1);
    }

    @Test
    void whereItMovedFromMustBeAnAddress() {
        assertThat(home(OURS, "biostar.example").mistakes())
                .containsExactly("VESTIBULE_BIOSTAR_MOVED_FROM is not of the form https://server[:port].");
        assertThat(home(OURS, OTHER).mistakes()).isEmpty();
    }

    private void start(String address) {
        home(address, null).check();
    }

    private HomeBioStar home(String address, String from) {
        BioStarEndpoint endpoint = mock(BioStarEndpoint.class);
        when(endpoint.uri()).thenReturn(URI.create(address));
        return new HomeBioStar(
                store.database(), endpoint, () -> false, () -> Optional.ofNullable(from), new MovingClock());
    }

    private HomeBioStar emulated(Optional<String> from) {
        return new HomeBioStar(
                store.database(), mock(BioStarEndpoint.class), () -> true, () -> from, new MovingClock());
    }
}
