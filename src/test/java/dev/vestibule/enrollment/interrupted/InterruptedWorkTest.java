package dev.vestibule.enrollment.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Desk;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.face.EnrollmentOutcome;
import dev.vestibule.enrollment.scan.ScanOutcome;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Work;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@EachDatabase
class InterruptedWorkTest {

    private static final StartupEvent START = new StartupEvent();
    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final StoreKind kind;
    private final Rules rules;
    private final Desk<Capture> desk = new Desk<>();
    private final Proof proof = Rules.badge();
    private Visit visit;
    private UniAssertSubscriber<ScanOutcome> scan;

    InterruptedWorkTest(StoreKind kind) {
        this.kind = kind;
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
                        .cause(Cause.PROCESS_ENDED, Optional.empty()));
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
    void whatWasBegunJustBeforeARestartIsEndedAsSoonAsNobodyCanBeAtIt() {
        TestInterruptedWork replica = rules.interruptedWork(false);
        replica.end(START);
        rules.clock.advance(Duration.ofSeconds(95));
        replica.endFromTimeToTime();
        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_STARTED);

        rules.clock.advance(Duration.ofMillis(1));
        replica.endFromTimeToTime();

        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_ABANDONED);
    }

    @Test
    void howeverMuchHappenedSince() {
        rules.store.execute("""
                insert into record (committed_at, kind, reference)
                with recursive many(number) as (select 1 union all select number + 1 from many where number < 3000)
                select 1, 'JOURNEY_STARTED', 'reference' from many""");

        rules.interruptedWork(true).end(START);

        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.SCAN_ABANDONED);
    }

    @Test
    void aSaveThatMayStillBeGoingOnIsNotEnded() {
        Visit saving = begun(RecordKind.FACE_SAVING);
        rules.clock.advance(Duration.ofMinutes(3));
        rules.interruptedWork(false).endFromTimeToTime();
        assertThat(rules.newestAt(saving).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);

        rules.clock.advance(Duration.ofMillis(1));
        rules.interruptedWork(false).endFromTimeToTime();

        assertThat(rules.newestAt(saving).entry().kind()).isEqualTo(Work.SAVE.unknown());
    }

    /** A replica that was frozen goes on: what it says comes last, or nobody else says anything. */
    @RepeatedTest(10)
    void theRealEndIsTheNewestLine() throws Exception {
        Visit saving = begun(RecordKind.FACE_SAVING);
        rules.clock.advance(Duration.ofMinutes(4));
        TestInterruptedWork other = new Rules(kind).interruptedWork(true);
        Queue<Runnable> ends = new ConcurrentLinkedQueue<>(List.of(
                () -> rules.records.write(saving.entry(RecordKind.FACE_SAVED).person(proof.personId())),
                () -> rules.interruptedWork(false).endFromTimeToTime(),
                () -> other.end(START)));

        AtOnce.run(3, () -> {
            ends.remove().run();
            return saving;
        });
        other.end(START);

        assertThat(rules.newestAt(saving).entry().kind()).isEqualTo(RecordKind.FACE_SAVED);
        assertThat(rules.recordsAt(saving))
                .filteredOn(Work.SAVE.unknown()::equals)
                .hasSizeLessThan(2);
    }

    @Test
    void withoutADatabaseTheTimerWaitsForItsNextTime() {
        rules.store.close();

        assertThatCode(() -> rules.interruptedWork(false).endFromTimeToTime()).doesNotThrowAnyException();
    }

    @Test
    void anInvitationOfADeadProcessIsRecordedAsUnknown() {
        Visit mailing = begun(RecordKind.INVITATION_SENDING);
        Entry byOperator = Entry.of(RecordKind.INVITATION_SENDING, Rules.newId())
                .person(Rules.newId())
                .operator("7");
        rules.records.write(byOperator);

        rules.interruptedWork(true).end(START);

        assertThat(rules.newestAt(mailing).entry())
                .isEqualTo(mailing.entry(RecordKind.INVITATION_UNKNOWN)
                        .person(proof.personId())
                        .cause(Cause.PROCESS_ENDED, Optional.empty()));
        assertThat(rules.records.ofPerson(byOperator.personId().orElseThrow(), 9))
                .extracting(row -> row.entry().kind())
                .containsExactly(RecordKind.INVITATION_UNKNOWN, RecordKind.INVITATION_SENDING);
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

        assertThat(rules.newestAt(saving).entry().kind()).isEqualTo(Work.SAVE.unknown());
        assertThat(rules.newestAt(deleting).entry().kind()).isEqualTo(Work.DELETION.unknown());
        assertThat(rules.enrollment(new FakeFaces()).save(saving, proof, FACE))
                .isInstanceOf(EnrollmentOutcome.NotAllowed.class);
    }

    private Visit begun(RecordKind what) {
        Visit at = rules.visit();
        rules.records.write(at.entry(what).person(proof.personId()));
        return at;
    }

    private UniAssertSubscriber<ScanOutcome> scan(Visit at, int attempt) {
        int asked = desk.asked.size();
        UniAssertSubscriber<ScanOutcome> scan =
                rules.faceScan(desk).scan(at, proof, attempt).subscribe().withSubscriber(UniAssertSubscriber.create());
        await().until(() -> desk.asked.size() > asked || scan.getItem() != null);
        return scan;
    }
}
