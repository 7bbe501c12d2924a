package dev.vestibule.access.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
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
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A browser is one kiosk, a reader has one, and whoever ends one that is another's was asked. */
@EachDatabase
class PairingsTest {

    private static final Optional<String> NOBODY = Optional.empty();

    private final TestStore store;
    private final Records records;
    private final MovingClock clock = new MovingClock();
    private final SecretKeys keys = new SecretKeys(() -> Optional.of("a secret of the tests, long enough"));
    private final List<String> journeysEndedAt = new CopyOnWriteArrayList<>();
    private final Kiosks kiosks;
    private final Pairings pairings;
    private final Reader reader = reader();

    PairingsTest(StoreKind kind) {
        store = new TestStore(kind);
        records = TestRecords.in(store.database(), clock);
        kiosks = new Kiosks(store.database(), keys);
        OpenJourneys journeys = (connection, kioskId, reference) -> journeysEndedAt.add(kioskId);
        pairings = new Pairings(store.database(), kiosks, journeys, records, keys, clock);
    }

    @Test
    void pairsAFreeReaderAndRecordsIt() {
        PairingOutcome.Paired paired = paired(pair(NOBODY, NOBODY));

        assertThat(kiosks.find(paired.cookie())).contains(paired.kiosk());
        assertThat(newest(paired))
                .isEqualTo(Entry.of(RecordKind.KIOSK_PAIRED, "reference")
                        .operator("7")
                        .kiosk(paired.kiosk().id())
                        .reader(reader.id()));
        assertThat(journeysEndedAt).isEmpty();
    }

    @Test
    void aReaderThatAnotherBrowserHasIsAskedAboutAndNothingChanges() {
        PairingOutcome.Paired first = paired(pair(NOBODY, NOBODY));
        PairingOutcome.Paired mine = TestKiosks.pair(pairings, "Mine", reader());

        for (Optional<String> agreed :
                List.of(NOBODY, Optional.of("unknown"), Optional.of(mine.kiosk().id()))) {
            assertThat(pair(Optional.of(mine.cookie()), agreed))
                    .isEqualTo(new PairingOutcome.ReaderTaken(first.kiosk()));
        }
        assertThat(kiosks.find(first.cookie())).isPresent();
        assertThat(kiosks.find(mine.cookie())).isPresent();
        assertThat(records.ofKiosk(first.kiosk().id(), 10)).hasSize(1);
        assertThat(journeysEndedAt).isEmpty();
    }

    @Test
    void whoAgreesEndsTheOtherKioskWithItsJourneysInTheSameStep() {
        PairingOutcome.Paired first = paired(pair(NOBODY, NOBODY));
        PairingOutcome.Paired second =
                paired(pair(NOBODY, Optional.of(first.kiosk().id())));

        assertThat(kiosks.find(first.cookie())).isEmpty();
        assertThat(kiosks.find(second.cookie())).isPresent();
        assertThat(newest(first))
                .isEqualTo(Entry.of(RecordKind.KIOSK_REVOKED, "reference")
                        .operator("7")
                        .kiosk(first.kiosk().id())
                        .reader(reader.id()));
        assertThat(journeysEndedAt).containsExactly(first.kiosk().id());
    }

    @Test
    void aSecondTapOnTheQuestionDoesNotEndTheKioskThatTheFirstOneMade() {
        PairingOutcome.Paired first = paired(pair(NOBODY, NOBODY));
        Optional<String> agreed = Optional.of(first.kiosk().id());
        PairingOutcome.Paired second = paired(pair(NOBODY, agreed));

        assertThat(pair(NOBODY, agreed)).isEqualTo(new PairingOutcome.ReaderTaken(second.kiosk()));
        assertThat(kiosks.find(second.cookie())).isPresent();
    }

    @Test
    void aBrowserThatPairsItsOwnReaderAgainIsNotAsked() {
        PairingOutcome.Paired first = paired(pair(NOBODY, NOBODY));
        PairingOutcome.Paired again = paired(pair(Optional.of(first.cookie()), NOBODY));

        assertThat(kiosks.find(first.cookie())).isEmpty();
        assertThat(kiosks.find(again.cookie())).isPresent();
    }

    @Test
    void aBrowserIsOneKiosk() {
        PairingOutcome.Paired elsewhere = TestKiosks.pair(pairings, "Elsewhere", reader());
        PairingOutcome.Paired here = paired(pair(Optional.of(elsewhere.cookie()), NOBODY));

        assertThat(kiosks.find(elsewhere.cookie())).isEmpty();
        assertThat(kiosks.find(here.cookie())).isPresent();
        assertThat(journeysEndedAt).containsExactly(elsewhere.kiosk().id());
        paired(pairings.pair(wanted(reader()), Optional.of("no such cookie"), NOBODY, "reference"));
    }

    @Test
    void ofTwentyOperatorsAtOnceOnePairsAFreeReaderAndTheOthersAreAsked() throws Exception {
        List<PairingOutcome> race = AtOnce.run(20, () -> pair(NOBODY, NOBODY));

        assertOneWon(race);
    }

    @Test
    void ofTwentyOperatorsWhoAgreedAtOnceOneEndsTheKioskThatWasThere() throws Exception {
        Optional<String> agreed =
                Optional.of(paired(pair(NOBODY, NOBODY)).kiosk().id());

        List<PairingOutcome> race = AtOnce.run(20, () -> pair(NOBODY, agreed));

        assertOneWon(race);
        assertThat(journeysEndedAt).containsExactly(agreed.get());
    }

    @Test
    void theDatabaseItselfKeepsAReaderFromHavingTwoKiosks() {
        PairingOutcome.Paired first = paired(pair(NOBODY, NOBODY));
        String revoked =
                paired(pair(Optional.of(first.cookie()), NOBODY)).kiosk().id();
        pairings.revoke(revoked, "7", "reference");
        paired(pair(NOBODY, NOBODY));

        assertThatThrownBy(() -> store.execute("update kiosk set revoked_at = null where id = ?", revoked))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void revokesAKioskOnce() {
        PairingOutcome.Paired paired = paired(pair(NOBODY, NOBODY));
        String id = paired.kiosk().id();

        pairings.revoke(id, "8", "reference");
        pairings.revoke(id, "8", "reference");
        pairings.revoke("unknown", "8", "reference");

        assertThat(kiosks.find(paired.cookie())).isEmpty();
        assertThat(records.ofKiosk(id, 10)).hasSize(2);
        assertThat(newest(paired))
                .isEqualTo(Entry.of(RecordKind.KIOSK_REVOKED, "reference")
                        .operator("8")
                        .kiosk(id)
                        .reader(reader.id()));
        assertThat(journeysEndedAt).containsExactly(id);
    }

    @Test
    void pairsAndRevokesNothingWithoutItsRecord() {
        PairingOutcome.Paired paired = paired(pair(NOBODY, NOBODY));
        int before = kiosks.all().size();
        store.refuse("insert into record");

        assertThatThrownBy(() -> pairings.pair(wanted(reader()), NOBODY, NOBODY, "reference"))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> pair(NOBODY, Optional.of(paired.kiosk().id()))).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> pairings.revoke(paired.kiosk().id(), "7", "reference"))
                .isInstanceOf(DatabaseException.class);

        store.repair();
        assertThat(kiosks.all()).hasSize(before);
        assertThat(kiosks.find(paired.cookie())).isPresent();
    }

    private void assertOneWon(List<PairingOutcome> race) {
        List<PairingOutcome.Paired> won = race.stream()
                .filter(PairingOutcome.Paired.class::isInstance)
                .map(PairingsTest::paired)
                .toList();
        assertThat(won).hasSize(1);
        assertThat(race)
                .filteredOn(PairingOutcome.ReaderTaken.class::isInstance)
                .hasSize(19)
                .containsOnly(new PairingOutcome.ReaderTaken(won.get(0).kiosk()));
        assertThat(kiosks.all())
                .filteredOn(kiosk -> kiosk.readerId().equals(reader.id()))
                .filteredOn(kiosk -> kiosk.revokedAt().isEmpty())
                .containsExactly(won.get(0).kiosk());
    }

    private PairingOutcome pair(Optional<String> browser, Optional<String> agreed) {
        return pairings.pair(wanted(reader), browser, agreed, "reference");
    }

    private static PairingOutcome.Paired paired(PairingOutcome pairing) {
        return (PairingOutcome.Paired) pairing;
    }

    private static NewKiosk wanted(Reader reader) {
        return new NewKiosk("Lobby", reader, List.of("1"), "7");
    }

    private static Reader reader() {
        return new Reader(UUID.randomUUID().toString(), "F2 (10.0.0.1)", true, true, "3");
    }

    private Entry newest(PairingOutcome.Paired paired) {
        return records.ofKiosk(paired.kiosk().id(), 1).get(0).entry();
    }
}
