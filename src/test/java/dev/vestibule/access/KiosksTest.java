package dev.vestibule.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.biostar.Reader;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import dev.vestibule.records.TestRecords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StoreKind.class)
class KiosksTest {

    private static final Reader READER = new Reader("541", "F2 (10.0.0.1)", true, true, "1");

    private static final Reader READER_OF_YARD = new Reader("542", "F2 (10.0.0.2)", true, true, "1");
    private static final String SECRET = "a secret of the tests, long enough";

    private final TestStore store;
    private final Records records;
    private final MovingClock clock = new MovingClock();
    private final Kiosks kiosks;

    KiosksTest(StoreKind kind) {
        store = new TestStore(kind);
        records = TestRecords.in(store.database(), clock);
        kiosks = with(TestSecrets.keys(SECRET, null));
    }

    private Kiosks with(SecretKeys keys) {
        return new Kiosks(store.database(), records, keys, clock);
    }

    @Test
    void findsAKioskByItsCookie() {
        PairedKiosk paired = kiosks.pair("Lobby", READER, "7", "reference");

        assertThat(kiosks.find(paired.cookie())).contains(paired.kiosk());
        assertThat(paired.kiosk())
                .isEqualTo(new Kiosk(
                        paired.kiosk().id(), "Lobby", "541", "F2 (10.0.0.1)", "7", clock.instant(), Optional.empty()));
        assertThat(newest(paired))
                .isEqualTo(Entry.of(RecordKind.KIOSK_PAIRED, "reference")
                        .operator("7")
                        .kiosk(paired.kiosk().id())
                        .reader("541"));
    }

    @Test
    void givesEachKioskACookieOf256BitsAndKeepsNone() {
        String cookie = kiosks.pair("Lobby", READER, "7", "reference").cookie();
        String other = kiosks.pair("Lobby", READER, "7", "reference").cookie();

        assertThat(cookie).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(other);
        assertThat(store.execute("update kiosk set name = name where token_hash = ?", cookie))
                .isZero();
    }

    @Test
    void findsNoKioskByAnythingElse() {
        PairedKiosk paired = kiosks.pair("Lobby", READER, "7", "reference");

        for (String cookie :
                List.of("", "x", paired.cookie() + "x", paired.kiosk().id(), "' or 1 = 1 --", "\u0000".repeat(9000))) {
            assertThat(kiosks.find(cookie)).isEmpty();
        }
    }

    @Test
    void findsNoKioskByAHashMadeWithAnotherSecret() {
        PairedKiosk paired = kiosks.pair("Lobby", READER, "7", "reference");
        SecretKeys others = new SecretKeys(() -> Optional.of("another secret, just as long as that one"));

        assertThat(new Kiosks(store.database(), records, others, clock).find(paired.cookie()))
                .isEmpty();
    }

    @Test
    void keepsAPairingWhenTheSecretIsChangedAndAfterwardsNeedsTheOldOneNoMore() {
        PairedKiosk paired = kiosks.pair("Lobby", READER, "7", "reference");
        PairedKiosk unseen = kiosks.pair("Yard", READER_OF_YARD, "7", "reference");
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
        PairedKiosk paired = kiosks.pair("Lobby", READER, "7", "reference");
        kiosks.revoke(paired.kiosk().id(), "8", "reference");

        assertThat(with(TestSecrets.keys("another secret, just as long as that one", SECRET))
                        .find(paired.cookie()))
                .isEmpty();
    }

    @Test
    void revokesAKioskOnce() {
        PairedKiosk paired = kiosks.pair("Lobby", READER, "7", "reference");
        String id = paired.kiosk().id();

        kiosks.revoke(id, "8", "reference");
        kiosks.revoke(id, "8", "reference");
        kiosks.revoke("unknown", "8", "reference");

        assertThat(kiosks.find(paired.cookie())).isEmpty();
        assertThat(records.ofKiosk(id, 10)).hasSize(2);
        assertThat(newest(paired))
                .isEqualTo(Entry.of(RecordKind.KIOSK_REVOKED, "reference")
                        .operator("8")
                        .kiosk(id)
                        .reader("541"));
    }

    @Test
    void listsRevokedKiosksLastThenByName() {
        String prefix = UUID.randomUUID().toString();
        String first =
                kiosks.pair(prefix + " a", READER, "7", "reference").kiosk().id();
        kiosks.pair(prefix + " C", READER, "7", "reference");
        kiosks.pair(prefix + " b", READER, "7", "reference");
        kiosks.revoke(first, "7", "reference");

        assertThat(kiosks.all())
                .extracting(Kiosk::name)
                .filteredOn(name -> name.startsWith(prefix))
                .containsExactly(prefix + " b", prefix + " C", prefix + " a");
        assertThat(kiosks.all())
                .filteredOn(kiosk -> kiosk.id().equals(first))
                .extracting(Kiosk::revokedAt)
                .containsExactly(Optional.of(clock.instant()));
    }

    @Test
    void pairsAndRevokesNothingWithoutItsRecord() {
        PairedKiosk paired = kiosks.pair("Lobby", READER, "7", "reference");
        int before = kiosks.all().size();
        store.refuse("insert into record");

        assertThatThrownBy(() -> kiosks.pair("Yard", READER, "7", "reference")).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> kiosks.revoke(paired.kiosk().id(), "7", "reference"))
                .isInstanceOf(DatabaseException.class);

        store.repair();
        assertThat(kiosks.all()).hasSize(before);
        assertThat(kiosks.find(paired.cookie())).isPresent();
    }

    private Entry newest(PairedKiosk paired) {
        return records.ofKiosk(paired.kiosk().id(), 1).get(0).entry();
    }
}
