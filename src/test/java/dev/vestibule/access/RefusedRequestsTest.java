package dev.vestibule.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordQuery;
import dev.vestibule.records.RecordRow;
import dev.vestibule.records.TestRecords;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EachDatabase
class RefusedRequestsTest {

    private static final RecordKind KIND = RecordKind.FORM_REFUSED;

    private final MovingClock clock = new MovingClock();
    private final TestStore store;
    private final SecretKeys keys = new SecretKeys(() -> Optional.of("a secret of the tests, long enough"));
    private final RefusedRequests refused;
    private final TestRecords.Counted counted;
    private final String reference = UUID.randomUUID().toString();

    RefusedRequestsTest(StoreKind kind) {
        store = new TestStore(kind);
        counted = TestRecords.counted(store.database(), clock);
        refused = new RefusedRequests(counted.records(), counted.refusals(), keys, clock);
    }

    @Test
    void recordsWhoWasRefusedWithoutTheAddress() {
        refuse("192.0.2.1", Optional.of("7"));

        assertThat(written()).singleElement().extracting(RecordRow::entry).satisfies(entry -> {
            assertThat(entry)
                    .isEqualTo(Entry.of(KIND, reference)
                            .operator("7")
                            .addressHash(keys.hash(Purpose.ADDRESS, "192.0.2.1")));
            assertThat(entry).asString().doesNotContain("192.0.2.1");
        });
    }

    @Test
    void recordsFiveOfAnAddressInAMinuteAndCountsThemAll() {
        IntStream.range(0, 50).forEach(time -> refuse("192.0.2.1", Optional.empty()));
        assertThat(written()).hasSize(5);
        assertThat(counted.of(KIND)).isEqualTo(50);

        refuse("192.0.2.2", Optional.empty());
        assertThat(written()).as("another address").hasSize(6);

        clock.advance(Duration.ofMinutes(1));
        refuse("192.0.2.1", Optional.empty());
        assertThat(written()).as("a minute later").hasSize(7);
    }

    @Test
    void recordsTwentyOfAllAddressesInAMinute() {
        IntStream.range(0, 1000).forEach(address -> refuse("192.0.2." + address, Optional.empty()));

        assertThat(written()).hasSize(20);
        assertThat(counted.of(KIND)).isEqualTo(1000);
    }

    @Test
    void aHundredAtOnceAreNoMore() throws Exception {
        AtOnce.run(100, () -> {
            refuse("192.0.2.1", Optional.empty());
            return true;
        });

        assertThat(written()).hasSize(5);
        assertThat(counted.of(KIND)).isEqualTo(100);
    }

    @Test
    void aClockPutBackForgetsTheWindow() {
        IntStream.range(0, 9).forEach(time -> refuse("192.0.2.1", Optional.empty()));
        clock.advance(Duration.ofHours(-1));
        refuse("192.0.2.1", Optional.empty());

        assertThat(written()).hasSize(6);
    }

    private void refuse(String address, Optional<String> operator) {
        RefusedRequests.Asker asker = refused.asker(address, operator);
        if (refused.take(KIND, asker)) {
            refused.write(KIND, asker, reference);
        }
    }

    private List<RecordRow> written() {
        return TestRecords.pages(store.database()).page(RecordQuery.newest().kind(KIND), 1000).rows().stream()
                .filter(row -> row.entry().reference().equals(reference))
                .toList();
    }
}
