package dev.vestibule.access.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.access.secret.TestSecrets;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import dev.vestibule.records.Records;
import dev.vestibule.records.TestRecords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EachDatabase
class KiosksTest {

    private static final String SECRET = "a secret of the tests, long enough";

    private final TestStore store;
    private final MovingClock clock = new MovingClock();
    private final SecretKeys keys = TestSecrets.keys(SECRET, null);
    private final Kiosks kiosks;
    private final Pairings pairings;

    KiosksTest(StoreKind kind) {
        store = new TestStore(kind);
        kiosks = with(keys);
        Records records = TestRecords.in(store.database(), clock);
        pairings = new Pairings(store.database(), kiosks, (connection, id, reference) -> {}, records, keys, clock);
    }

    private Kiosks with(SecretKeys keys) {
        return new Kiosks(store.database(), keys);
    }

    @Test
    void findsAKioskByItsCookie() {
        PairingOutcome.Paired paired = pair("Lobby", "5", "2", "5");

        assertThat(kiosks.find(paired.cookie())).contains(paired.kiosk());
        assertThat(kiosks.byId(paired.kiosk().id())).contains(paired.kiosk());
        assertThat(kiosks.byId("unknown")).isEmpty();
        assertThat(paired.kiosk())
                .isEqualTo(new Kiosk(
                        paired.kiosk().id(),
                        "Lobby",
                        paired.kiosk().readerId(),
                        "F2 (10.0.0.1)",
                        Optional.of("3"),
                        List.of("2", "5"),
                        "7",
                        clock.instant(),
                        Optional.empty()));
    }

    @Test
    void givesEachKioskACookieOf256BitsAndKeepsNone() {
        PairingOutcome.Paired paired = pair("Lobby", "1");

        assertThat(paired.cookie())
                .matches("[A-Za-z0-9_-]{43}")
                .isNotEqualTo(pair("Lobby", "1").cookie());
        assertThat(paired.toString()).doesNotContain(paired.cookie());
        assertThat(store.execute("update kiosk set name = name where token_hash = ?", paired.cookie()))
                .isZero();
    }

    @Test
    void findsNoKioskByAnythingElse() {
        PairingOutcome.Paired paired = pair("Lobby", "1");

        for (String cookie :
                List.of("", "x", paired.cookie() + "x", paired.kiosk().id(), "' or 1 = 1 --", "\u0000".repeat(9000))) {
            assertThat(kiosks.find(cookie)).isEmpty();
        }
    }

    @Test
    void findsNoKioskByAHashMadeWithAnotherSecret() {
        PairingOutcome.Paired paired = pair("Lobby", "1");
        SecretKeys others = new SecretKeys(() -> Optional.of("another secret, just as long as that one"));

        assertThat(with(others).find(paired.cookie())).isEmpty();
    }

    @Test
    void keepsAPairingWhenTheSecretIsChangedAndAfterwardsNeedsTheOldOneNoMore() {
        PairingOutcome.Paired paired = pair("Lobby", "1");
        PairingOutcome.Paired unseen = pair("Yard", "1");
        String next = "another secret, just as long as that one";
        Kiosks changed = with(TestSecrets.keys(next, SECRET));
        Kiosks afterwards = with(TestSecrets.keys(next, null));

        assertThat(afterwards.find(paired.cookie())).isEmpty();
        assertThat(changed.find(paired.cookie())).contains(paired.kiosk());
        assertThat(changed.find(paired.cookie() + "x")).isEmpty();

        assertThat(afterwards.find(paired.cookie())).contains(paired.kiosk());
        assertThat(afterwards.find(unseen.cookie())).isEmpty();
        assertThat(changed.find(unseen.cookie())).contains(unseen.kiosk());
    }

    @Test
    void takesNoRevokedPairingBackWhenTheSecretIsChanged() {
        PairingOutcome.Paired paired = pair("Lobby", "1");
        pairings.revoke(paired.kiosk().id(), "8", "reference");

        assertThat(with(TestSecrets.keys("another secret, just as long as that one", SECRET))
                        .find(paired.cookie()))
                .isEmpty();
    }

    @Test
    void listsRevokedKiosksLastThenByName() {
        String prefix = UUID.randomUUID().toString();
        String first = pair(prefix + " a", "1").kiosk().id();
        pair(prefix + " C", "1");
        pair(prefix + " b", "2");
        pairings.revoke(first, "7", "reference");

        assertThat(kiosks.all())
                .filteredOn(kiosk -> kiosk.name().startsWith(prefix))
                .extracting(Kiosk::name, Kiosk::groupIds, Kiosk::revokedAt)
                .containsExactly(
                        tuple(prefix + " b", List.of("2"), Optional.empty()),
                        tuple(prefix + " C", List.of("1"), Optional.empty()),
                        tuple(prefix + " a", List.of("1"), Optional.of(clock.instant())));
    }

    @Test
    void aKioskIsForTheGroupsItWasPairedFor() {
        PairingOutcome.Paired some = pair("Lobby", "5", "2");

        assertThat(kiosks.groupIds(some.kiosk().id())).containsExactly("2", "5");
        assertThat(some.kiosk().forEverybody()).isFalse();
        assertThat(pair("Lobby", "5", "1").kiosk().forEverybody()).isTrue();
        pairings.revoke(some.kiosk().id(), "7", "reference");
        assertThat(kiosks.groupIds(some.kiosk().id())).isEmpty();
        assertThat(kiosks.groupIds("unknown")).isEmpty();
    }

    @Test
    void aKioskFromBeforeGroupsCountedIsForNobody() {
        PairingOutcome.Paired paired = pair("Lobby", "1");
        store.execute(
                "delete from kiosk_group where kiosk_id = ?", paired.kiosk().id());

        Kiosk found = kiosks.find(paired.cookie()).orElseThrow();

        assertThat(found.scoped()).isFalse();
        assertThat(found.forEverybody()).isFalse();
        assertThat(kiosks.groupIds(found.id())).isEmpty();
    }

    private PairingOutcome.Paired pair(String name, String... groupIds) {
        Reader reader = new Reader(UUID.randomUUID().toString(), "F2 (10.0.0.1)", true, true, "3");
        return TestKiosks.pair(pairings, new NewKiosk(name, reader, List.of(groupIds), "7"));
    }
}
