package dev.vestibule.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.StoreKind;
import dev.vestibule.records.RecordKind;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StoreKind.class)
class InterruptedWorkTest {

    private static final StartupEvent START = new StartupEvent();
    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules;
    private final Desk<Capture> desk = new Desk<>();
    private final Proof proof = Rules.badge();
    private Visit visit;
    private UniAssertSubscriber<ScanOutcome> scan;

    InterruptedWorkTest(StoreKind kind) {
        rules = new Rules(kind);
    }

    @BeforeEach
    void aScanThatNobodyEnded() {
        rules.interruptedWork(true).end(START);
        visit = rules.visit();
        rules.agree(visit, proof);
        scan = scan(visit, 0);
    }

    @Test
    void aScanOfADeadProcessIsRecordedAsAbandonedOnce() {
        rules.interruptedWork(true).end(START);
        rules.interruptedWork(true).end(START);

        assertThat(rules.recordsAt(visit))
                .containsExactly(
                        RecordKind.JOURNEY_STARTED,
                        RecordKind.CONSENT_GRANTED,
                        RecordKind.SCAN_STARTED,
                        RecordKind.SCAN_ABANDONED);
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.SCAN_ABANDONED)
                        .person(proof.personId())
                        .cause(Refusal.PROCESS_ENDED, Optional.empty()));
    }

    @Test
    void itsReaderIsHeldNoLongerThanItPrompts() {
        rules.interruptedWork(true).end(START);

        rules.clock.advance(Duration.ofSeconds(19));
        assertThat(scan(visit, 1).awaitItem().getItem()).isEqualTo(new ScanOutcome.ReaderBusy(Duration.ofSeconds(1)));
        rules.clock.advance(Duration.ofSeconds(1));
        scan(visit, 1).assertNotTerminated();
        assertThat(desk.asked).hasSize(2);
    }

    @Test
    void whereOthersShareTheDatabaseTheirScansGoOn() throws Exception {
        rules.interruptedWork(false).end(START);
        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_STARTED);
        assertThat(scan(visit, 1).awaitItem().getItem()).isInstanceOf(ScanOutcome.ReaderBusy.class);

        rules.clock.advance(Duration.ofSeconds(95).plusMillis(1));
        AtOnce.run(4, () -> {
            rules.interruptedWork(false).end(START);
            return visit;
        });

        assertThat(rules.recordsAt(visit))
                .filteredOn(RecordKind.SCAN_ABANDONED::equals)
                .hasSize(1);
    }

    @Test
    void whatWasEndedStaysAsItIs() {
        desk.answer(FACE);
        scan.awaitItem();
        List<RecordKind> before = rules.recordsAt(visit);

        rules.interruptedWork(true).end(START);

        assertThat(before).endsWith(RecordKind.SCAN_CAPTURED);
        assertThat(rules.recordsAt(visit)).isEqualTo(before);
    }

    @Test
    void savesAndDeletionsAreEndedAsUnknownAndStayClaimed() {
        Visit saving = rules.visit();
        rules.agree(saving, proof);
        rules.records.write(saving.entry(RecordKind.FACE_SAVING).person(proof.personId()));
        Visit deleting = rules.visit();
        rules.records.write(deleting.entry(RecordKind.FACE_DELETING).person(proof.personId()));
        rules.store.execute("update journey set saving_at = 1 where id = ?", saving.journeyId());

        rules.interruptedWork(true).end(START);

        assertThat(rules.newestAt(saving).entry().kind()).isEqualTo(RecordKind.FACE_NOT_SAVED);
        assertThat(rules.newestAt(deleting).entry().kind()).isEqualTo(RecordKind.FACE_NOT_DELETED);
        assertThat(rules.enrollment(new FakeFaces()).save(saving, proof, FACE))
                .isInstanceOf(EnrollmentOutcome.NotAllowed.class);
    }

    private UniAssertSubscriber<ScanOutcome> scan(Visit at, int attempt) {
        int asked = desk.asked.size();
        UniAssertSubscriber<ScanOutcome> scan =
                rules.faceScan(desk).scan(at, proof, attempt).subscribe().withSubscriber(UniAssertSubscriber.create());
        await().until(() -> desk.asked.size() > asked || scan.getItem() != null);
        return scan;
    }
}
