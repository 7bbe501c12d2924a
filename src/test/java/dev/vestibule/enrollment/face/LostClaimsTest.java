package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.mail.MailAnswer;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.interrupted.TestInterruptedWork;
import dev.vestibule.enrollment.mail.EnrollmentMail;
import dev.vestibule.enrollment.mail.MailOutcome;
import dev.vestibule.enrollment.scan.BadgeScan;
import dev.vestibule.enrollment.scan.ScanOutcome;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The database commits a claim, and the connection breaks before it has said so. Nothing is sent then, and nobody waits
 * until the longest possible save, scan or mail is over: the next look, a few seconds later, gives the claim back.
 */
@EachDatabase
class LostClaimsTest {

    private static final Capture FACE =
            Capture.of("{\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"AAAA\"}]}");

    private final Rules rules;
    private final TestInterruptedWork timer;
    private final FakeFaces faces = new FakeFaces();
    private final Proof proof;
    private final Enrollment enrollment;
    private Visit visit;

    LostClaimsTest(StoreKind kind) {
        rules = new Rules(kind);
        timer = rules.interruptedWork(false);
        proof = rules.pass(Rules.newId(), true);
        enrollment = rules.enrollment(faces);
    }

    @BeforeEach
    void agree() {
        visit = rules.visit();
        rules.agree(visit, proof);
    }

    @Test
    void aSaveIsGivenBackWithItsPassAndThePersonsTurn() {
        lost(() -> enrollment.save(visit, proof, FACE));
        assertThat(rules.newestAt(visit).entry().kind()).isEqualTo(RecordKind.FACE_SAVING);
        assertThat(isOpen()).isFalse();

        timer.endFromTimeToTime();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(awayAt(RecordKind.FACE_NOT_SAVED));
        assertThat(isOpen()).isTrue();
        assertThat(faces.saves).hasValue(0);
        assertThat(enrollment.save(again(), proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());
        assertThat(faces.saves).hasValue(1);
    }

    /** Who presses again is not sent to BioStar beside a claim of which nobody knows, nor after it. */
    @Test
    void whoPressesAgainMeanwhileReadsThatItIsBeingSaved() {
        lost(() -> enrollment.save(visit, proof, FACE));

        assertThat(enrollment.save(again(), proof, FACE)).isEqualTo(new EnrollmentOutcome.Saving());
        timer.endFromTimeToTime();

        assertThat(rules.standings().of(visit, proof)).isEqualTo(SaveStanding.NONE);
        assertThat(rules.journeys.isSaving(visit.journeyId())).isFalse();
        assertThat(faces.saves).hasValue(0);
    }

    @Test
    void whatWasNotCommittedIsNotGivenBack() {
        rules.store.refuse("insert into record");
        assertThatThrownBy(() -> enrollment.save(visit, proof, FACE)).isInstanceOf(DatabaseException.class);
        rules.store.repair();
        List<RecordKind> before = rules.recordsAt(visit);
        faces.duringSave = timer::endFromTimeToTime;

        // The look comes while the next save is under way, and leaves it alone.
        assertThat(enrollment.save(again(), proof, FACE)).isEqualTo(new EnrollmentOutcome.Saved());

        assertThat(rules.recordsAt(visit))
                .startsWith(before.toArray(RecordKind[]::new))
                .endsWith(RecordKind.FACE_SAVING, RecordKind.FACE_SAVED)
                .hasSize(before.size() + 2);
    }

    @Test
    void whatOthersHaveEndedMeanwhileIsNotGivenBackTwice() {
        lost(() -> enrollment.save(visit, proof, FACE));
        rules.interruptedWork(true).end(null);
        List<RecordKind> before = rules.recordsAt(visit);
        assertThat(before).endsWith(RecordKind.FACE_SAVING, RecordKind.FACE_NOT_SAVED);

        timer.endFromTimeToTime();

        assertThat(rules.recordsAt(visit)).isEqualTo(before);
    }

    @Test
    void aDeletionIsTakenBackWithTheMarkAndThePasses() {
        faces.stored.add(FakeFaces.anotherFace());
        lost(() -> rules.deletion(faces).delete(visit, proof, "I withdraw.", "en"));
        assertThat(rules.deletions.of(proof.personId())).isPresent();

        timer.endFromTimeToTime();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(awayAt(RecordKind.FACE_NOT_DELETED));
        assertThat(rules.deletions.of(proof.personId())).isEmpty();
        assertThat(isOpen()).isTrue();
        assertThat(faces.stored).hasSize(1);
        assertThat(rules.deletion(faces).delete(again(), proof, "I withdraw.", "en"))
                .isEqualTo(new DeletionOutcome.Deleted());
    }

    @Test
    void aReaderThatWasNeverAskedIsFreeAndTheScanIsGivenBack() {
        lost(() -> rules.faceScan(reader -> Uni.createFrom().item(FACE))
                .scan(visit, proof, 0)
                .await()
                .atMost(Duration.ofSeconds(60)));

        timer.endFromTimeToTime();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(awayAt(RecordKind.SCAN_FAILED));
        assertThat(rules.journeys.scansStarted(visit.journeyId())).isZero();
        assertThat(rules.faceScan(reader -> Uni.createFrom().item(FACE))
                        .scan(again(), proof, 0)
                        .await()
                        .atMost(Duration.ofSeconds(60)))
                .isInstanceOf(ScanOutcome.Captured.class);
    }

    @Test
    void soIsOneForABadge() {
        Visit unproven = rules.visitAt(visit.readerId());
        BadgeScan badges = rules.badgeScan(
                reader -> Uni.createFrom().failure(new AssertionError("asked")), card -> new CardOwner.Nobody());
        lost(() -> badges.scan(unproven).await().atMost(Duration.ofSeconds(60)));

        timer.endFromTimeToTime();

        assertThat(rules.faceScan(reader -> Uni.createFrom().item(FACE))
                        .scan(visit, proof, 0)
                        .await()
                        .atMost(Duration.ofSeconds(60)))
                .isInstanceOf(ScanOutcome.Captured.class);
    }

    @Test
    void aMailThatWasNeverSentMayBeAskedForAgain() {
        Invitations invitations = mock(Invitations.class);
        when(invitations.send(any(), any())).thenReturn(MailAnswer.CONFIRMED);
        EnrollmentMail mail = rules.mail(invitations);
        lost(() -> mail.send(visit, proof, "en"));
        verifyNoInteractions(invitations);

        timer.endFromTimeToTime();

        assertThat(rules.newestAt(visit).entry()).isEqualTo(awayAt(RecordKind.INVITATION_FAILED));
        assertThat(mail.send(again(), proof, "en")).isEqualTo(new MailOutcome.Sent(MailAnswer.CONFIRMED));
        verify(invitations, times(1)).send(any(), any());
    }

    private void lost(ThrowingCallable work) {
        rules.store.loseCommits();
        assertThatThrownBy(work).isInstanceOf(DatabaseException.class);
        rules.store.repair();
    }

    /** A further request of the same journey. */
    private Visit again() {
        return new Visit(visit.journeyId(), visit.kioskId(), visit.readerId(), "another reference");
    }

    private Entry awayAt(RecordKind kind) {
        return visit.entry(kind).person(proof.personId()).cause(Cause.DATABASE_AWAY, Optional.empty());
    }

    private boolean isOpen() {
        return rules.passes.of(proof.personId()).get(0).isOpen(rules.clock.instant());
    }
}
