package dev.vestibule.enrollment.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.mail.MailAnswer;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.TestPerson;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.RecordKind;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One press, one mail; what nobody knows is not tried again by itself. */
@EachDatabase
class EnrollmentMailTest {

    private static final MailOutcome SENT = new MailOutcome.Sent(MailAnswer.CONFIRMED);
    private static final MailOutcome ALREADY_ASKED = new MailOutcome.AlreadyAsked();

    private final Rules rules;
    private final Rules anotherReplica;
    private final Invitations invitations = mock(Invitations.class);
    private final String person = Rules.newId();
    private final Proof proof = Proof.byBadge(person);
    private Visit visit;

    EnrollmentMailTest(StoreKind kind) {
        rules = new Rules(kind);
        anotherReplica = new Rules(kind);
    }

    @BeforeEach
    void arrive() {
        when(invitations.send(any(), any())).thenReturn(MailAnswer.CONFIRMED);
        visit = rules.visit();
        rules.prove(visit, proof);
    }

    @Test
    void isRecordedBeforeAndAfter() {
        assertThat(fromKiosk(rules)).isEqualTo(SENT);

        assertThat(rules.recordsAt(visit))
                .containsExactly(RecordKind.JOURNEY_STARTED, RecordKind.INVITATION_SENDING, RecordKind.INVITATION_SENT);
        assertThat(rules.journeys.hasSentMail(visit.journeyId(), Duration.ofMinutes(1)))
                .isTrue();
    }

    @Test
    void ofFourTapsAtOnceOverTwoReplicasOneSends() throws Exception {
        List<MailOutcome> outcomes = sendAtOnce(List.of(
                () -> fromKiosk(rules),
                () -> fromKiosk(anotherReplica),
                () -> fromKiosk(rules),
                () -> fromKiosk(anotherReplica)));

        assertThat(outcomes).containsOnly(SENT, ALREADY_ASKED).containsOnlyOnce(SENT);
        verify(invitations, times(1)).send(person, "en");
        assertThat(recorded()).containsExactly(RecordKind.INVITATION_SENT, RecordKind.INVITATION_SENDING);
    }

    @Test
    void ofTwoOperatorsAndAKioskAtOnceOneSends() throws Exception {
        List<MailOutcome> outcomes = sendAtOnce(
                List.of(() -> fromConsole(rules, "7"), () -> fromConsole(anotherReplica, "8"), () -> fromKiosk(rules)));

        assertThat(outcomes).containsOnly(SENT, ALREADY_ASKED).containsOnlyOnce(SENT);
        verify(invitations, times(1)).send(person, "en");
    }

    @Test
    void anOperatorMaySendAnotherOneAfterAMinute() {
        assertThat(fromConsole(rules, "7")).isEqualTo(SENT);
        rules.clock.advance(Duration.ofSeconds(59));
        assertThat(fromConsole(rules, "8")).isEqualTo(ALREADY_ASKED);

        rules.clock.advance(Duration.ofSeconds(1));
        assertThat(fromConsole(rules, "7")).isEqualTo(SENT);
    }

    @Test
    void somebodyElseIsSentTheirs() {
        assertThat(fromConsole(rules, "7")).isEqualTo(SENT);

        assertThat(rules.mail(invitations).send("7", "reference", somebody(Rules.newId(), true), "en"))
                .isEqualTo(SENT);
    }

    @Test
    void nothingIsClaimedForSomebodyInactiveOrWithoutAnAddress() {
        EnrollmentMail mail = rules.mail(invitations);

        assertThat(mail.send("7", "reference", somebody(person, false), "en"))
                .isEqualTo(new MailOutcome.PersonInactive());
        assertThat(mail.send("7", "reference", FakeFaces.person(person, true), "en"))
                .isEqualTo(new MailOutcome.NoAddress());

        verify(invitations, never()).send(any(), any());
        assertThat(recorded()).isEmpty();
        assertThat(fromConsole(rules, "7")).isEqualTo(SENT);
    }

    @Test
    void whatBioStarRefusedMayBeAskedForAgain() {
        BioStarFailure off = new BioStarFailure(FailureKind.CLOUD_OFF, Optional.of("906"));
        doThrow(new BioStarException(off))
                .doReturn(MailAnswer.CONFIRMED)
                .when(invitations)
                .send(any(), any());

        assertThat(fromKiosk(rules)).isEqualTo(new MailOutcome.NotSent(off));
        assertThat(rules.newestAt(visit).entry())
                .isEqualTo(visit.entry(RecordKind.INVITATION_FAILED)
                        .person(person)
                        .cause(FailureKind.CLOUD_OFF, Optional.of("906")));
        assertThat(rules.journeys.hasAskedForMail(visit.journeyId())).isFalse();
        assertThat(fromKiosk(rules)).isEqualTo(SENT);
    }

    @Test
    void withoutAnAnswerNobodyKnowsAndTheJourneyGetsNoOther() {
        BioStarFailure silence = BioStarFailure.of(FailureKind.UNREACHABLE);
        doThrow(new BioStarException(silence)).when(invitations).send(any(), any());

        assertThat(fromKiosk(rules)).isEqualTo(new MailOutcome.Unknown(silence));
        rules.clock.advance(Duration.ofMinutes(5));
        assertThat(fromKiosk(rules)).isEqualTo(ALREADY_ASKED);

        verify(invitations, times(1)).send(any(), any());
        assertThat(recorded()).containsExactly(RecordKind.INVITATION_UNKNOWN, RecordKind.INVITATION_SENDING);
        assertThat(rules.journeys.hasAskedForMail(visit.journeyId())).isTrue();
        assertThat(rules.journeys.hasSentMail(visit.journeyId(), Duration.ofHours(1)))
                .isFalse();
    }

    @Test
    void withoutTheProofNothingWasSentAndItMayBeAskedForAgain() {
        BioStarFailure silence = BioStarFailure.notSent(FailureKind.UNREACHABLE);
        doThrow(new BioStarException(silence))
                .doReturn(MailAnswer.WITHOUT_A_WORD)
                .when(invitations)
                .send(any(), any());

        assertThat(fromKiosk(rules)).isEqualTo(new MailOutcome.NotSent(silence));
        assertThat(fromKiosk(rules)).isEqualTo(new MailOutcome.Sent(MailAnswer.WITHOUT_A_WORD));
        assertThat(rules.newestAt(visit).entry().cause()).hasValue("WITHOUT_A_WORD");
    }

    @Test
    void whatBioStarHasNotFinishedNobodyKnows() {
        BioStarFailure unfinished = new BioStarFailure(FailureKind.OUTCOME_UNKNOWN, Optional.of("4"));
        doThrow(new BioStarException(unfinished)).when(invitations).send(any(), any());

        assertThat(fromKiosk(rules)).isEqualTo(new MailOutcome.Unknown(unfinished));
    }

    @Test
    void somethingThatBrokeIsUnknownToo() {
        doThrow(new IllegalStateException("broken")).when(invitations).send(any(), any());

        assertThatThrownBy(() -> fromKiosk(rules)).isInstanceOf(IllegalStateException.class);
        assertThat(fromKiosk(rules)).isEqualTo(ALREADY_ASKED);
        assertThat(recorded()).startsWith(RecordKind.INVITATION_UNKNOWN);
    }

    @Test
    void withoutTheFirstRecordNothingIsSent() {
        rules.store.refuse("insert into record");

        assertThatThrownBy(() -> fromKiosk(rules)).isInstanceOf(DatabaseException.class);
        verifyNoInteractions(invitations);
        rules.store.repair();
        assertThat(fromKiosk(rules)).isEqualTo(SENT);
    }

    @Test
    void withoutTheLastRecordItIsSentAndNotSentAgain() {
        doAnswer(call -> {
                    rules.store.close();
                    return MailAnswer.CONFIRMED;
                })
                .when(invitations)
                .send(any(), any());

        assertThat(fromKiosk(rules)).isEqualTo(SENT);

        rules.store.repair();
        doReturn(MailAnswer.CONFIRMED).when(invitations).send(any(), any());
        assertThat(fromKiosk(rules)).isEqualTo(ALREADY_ASKED);
        rules.clock.advance(Duration.ofMinutes(5));
        assertThat(fromKiosk(rules)).isEqualTo(ALREADY_ASKED);
        rules.interruptedWork(true).end(new StartupEvent());
        assertThat(recorded()).containsExactly(RecordKind.INVITATION_UNKNOWN, RecordKind.INVITATION_SENDING);
    }

    @Test
    void aJourneyThatIsOverSendsNothing() {
        rules.journeys.end(visit);

        assertThat(fromKiosk(rules)).isEqualTo(new MailOutcome.NotAllowed());
        verifyNoInteractions(invitations);
    }

    /** The one that sends waits until all others have their answer. */
    private List<MailOutcome> sendAtOnce(List<Callable<MailOutcome>> presses) throws Exception {
        CountDownLatch answered = new CountDownLatch(presses.size() - 1);
        doAnswer(call -> {
                    answered.await(60, TimeUnit.SECONDS);
                    return MailAnswer.CONFIRMED;
                })
                .when(invitations)
                .send(any(), any());
        Queue<Callable<MailOutcome>> left = new ConcurrentLinkedQueue<>(presses);
        return AtOnce.run(presses.size(), () -> {
            MailOutcome outcome = left.remove().call();
            answered.countDown();
            return outcome;
        });
    }

    private MailOutcome fromKiosk(Rules replica) {
        return replica.mail(invitations).send(visit, proof, "en");
    }

    private MailOutcome fromConsole(Rules replica, String operator) {
        return replica.mail(invitations).send(operator, "reference", somebody(person, true), "en");
    }

    private static Person somebody(String id, boolean active) {
        UserGroup group = new UserGroup("1", "All Users", "");
        return TestPerson.of(id, "A", Optional.of(id + "@example.org"), group, 0, List.of(), List.of(), active);
    }

    private List<RecordKind> recorded() {
        return rules.records.ofPerson(person, 99).stream()
                .map(row -> row.entry().kind())
                .toList();
    }
}
