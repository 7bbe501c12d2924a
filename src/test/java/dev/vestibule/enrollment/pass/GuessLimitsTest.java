package dev.vestibule.enrollment.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.StoreKind;
import dev.vestibule.enrollment.FakeFaces;
import dev.vestibule.enrollment.Rules;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.BadgeOutcome;
import dev.vestibule.enrollment.identification.PassIdentification;
import dev.vestibule.records.RecordKind;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class GuessLimitsTest {

    private static final PassOutcome REFUSED = new PassCheck.Refused();
    private static final PassOutcome WAIT_A_MINUTE = new PassCheck.Wait(Duration.ofMinutes(1), false);

    private final Rules rules;
    private final PassIdentification passes;
    private Visit visit;

    GuessLimitsTest(StoreKind kind) {
        rules = new Rules(kind);
        passes = rules.passIdentification(new FakeFaces());
    }

    @BeforeEach
    void start() {
        visit = rules.visit();
    }

    @Test
    void makesAKioskWaitAMinuteAfterFiveWrongPasses() {
        wrong(5);

        assertThat(check("0")).isEqualTo(WAIT_A_MINUTE);
        rules.clock.advance(Duration.ofSeconds(59));
        assertThat(check("0")).isEqualTo(new PassCheck.Wait(Duration.ofSeconds(1), false));
        rules.clock.advance(Duration.ofSeconds(1));
        assertThat(check("0")).isEqualTo(REFUSED);
    }

    @Test
    void makesItWaitAgainAfterEachFurtherFive() {
        wrong(5);
        rules.clock.advance(Duration.ofMinutes(1));
        wrong(5);

        assertThat(check("0")).isEqualTo(WAIT_A_MINUTE);
    }

    @Test
    void checksAndCountsNothingWhileItWaits() {
        String code = issue();
        wrong(5);

        assertThat(check(code)).isEqualTo(WAIT_A_MINUTE);

        assertThat(rules.limits.ofReader(visit.readerId()).wrongInTheLastHour()).isEqualTo(5);
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.PASS_ACCEPTED);
        rules.clock.advance(Duration.ofMinutes(1));
        assertThat(check(code)).isInstanceOf(PassOutcome.Proven.class);
    }

    /** Who has one valid pass could otherwise guess on and on, a right one after four wrong ones. */
    @Test
    void aRightPassTakesNothingBackOfWhatWasCounted() {
        String code = issue();
        wrong(4);
        assertThat(check(code)).isInstanceOf(PassOutcome.Proven.class);
        wrong(1);

        assertThat(check(code)).isEqualTo(WAIT_A_MINUTE);
        assertThat(rules.limits.ofReader(visit.readerId()))
                .isEqualTo(new KioskLimit(5, Optional.empty(), 0, Optional.empty()));
    }

    @Test
    void pairingAReaderAgainResetsNothing() {
        wrong(5);

        assertThat(check("0", Rules.newId()))
                .as("a new kiosk at the same reader")
                .isEqualTo(WAIT_A_MINUTE);
    }

    @Test
    void locksAKioskForAQuarterOfAnHourAfterTwentyWithinAnHour() {
        wrongInGroups(20);

        assertThat(check(issue())).isEqualTo(new PassCheck.Wait(Duration.ofMinutes(15), true));
        assertThat(rules.recordsAt(visit)).contains(RecordKind.KIOSK_LOCKED);
        assertThat(rules.limits.ofReader(visit.readerId()))
                .isEqualTo(new KioskLimit(
                        20, Optional.of(rules.clock.instant().plus(Duration.ofMinutes(15))), 0, Optional.empty()));
        rules.clock.advance(Duration.ofMinutes(15));
        assertThat(rules.limits.ofReader(visit.readerId()).lockedUntil()).isEmpty();
        assertThat(check(issue())).isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void aClockPutBackByAnHourMakesNobodyWaitForIt() {
        wrong(5);
        rules.clock.advance(Duration.ofHours(-1));
        assertThat(check(issue())).isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void aClockPutBackByAnHourUnlocksAKioskButForgetsNoGuess() {
        wrongInGroups(20);
        rules.clock.advance(Duration.ofHours(-1));

        assertThat(rules.limits.ofReader(visit.readerId()).lockedUntil()).isEmpty();
        assertThat(check("0")).isEqualTo(REFUSED);
        assertThat(check("0")).isEqualTo(new PassCheck.Wait(Duration.ofMinutes(15), true));
    }

    @Test
    void clocksOfReplicasThatAreSecondsApartShortenNoWait() {
        wrong(5);
        rules.clock.advance(Duration.ofSeconds(-5));

        assertThat(check("0")).isEqualTo(new PassCheck.Wait(Duration.ofSeconds(65), false));
    }

    @Test
    void locksAgainWhileTheHourIsFull() {
        wrongInGroups(20);
        rules.clock.advance(Duration.ofMinutes(15));

        assertThat(check("0")).isEqualTo(REFUSED);
        assertThat(check("0")).isEqualTo(new PassCheck.Wait(Duration.ofMinutes(15), true));
    }

    @Test
    void forgetsWhatIsOlderThanAnHour() {
        wrongInGroups(15);
        rules.clock.advance(Duration.ofHours(1));
        assertThat(rules.limits.ofReader(visit.readerId()).wrongInTheLastHour()).isZero();
        wrongInGroups(15);
        rules.clock.advance(Duration.ofMinutes(1));

        assertThat(check("0")).isEqualTo(REFUSED);
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.KIOSK_LOCKED);
    }

    @Test
    void countsEachReaderForItself() {
        wrong(5);

        assertThat(at(Rules.newId(), "0")).isEqualTo(REFUSED);
    }

    @Test
    void slowsDownTheReadersWhereSomethingWasWrongWhenTheSiteSeesThirtyInAnHour() {
        List<String> readers =
                IntStream.range(0, 10).mapToObj(any -> Rules.newId()).toList();
        String code = issue();
        for (int round = 0; round < 3; round++) {
            readers.forEach(reader -> assertThat(at(reader, "0")).isEqualTo(REFUSED));
        }

        assertThat(at(readers.get(3), code)).isEqualTo(new PassCheck.Wait(Duration.ofMinutes(2), false));
        assertThat(at(Rules.newId(), code)).as("a reader without a wrong one").isInstanceOf(PassOutcome.Proven.class);
        rules.clock.advance(Duration.ofMinutes(2));
        assertThat(at(readers.get(3), code)).isInstanceOf(PassOutcome.Proven.class);
        assertThat(at(readers.get(3), "0")).isEqualTo(REFUSED);
        assertThat(at(readers.get(4), code)).isEqualTo(new PassCheck.Wait(Duration.ofMinutes(2), false));
        rules.clock.advance(Duration.ofHours(1));
        assertThat(at(readers.get(4), "0")).isEqualTo(REFUSED);
        assertThat(at(readers.get(5), "0")).as("the hour is over").isEqualTo(REFUSED);
    }

    /** The bound of the class's own arithmetic: 30, then 30 an hour, and one for each reader. */
    @Test
    void manyReadersTogetherGuessNoMoreThanTheSiteAllows() {
        List<Visit> visits = IntStream.range(0, 12)
                .mapToObj(any -> rules.visitAt(Rules.newId()))
                .toList();
        int hours = 5;
        int guesses = 0;
        for (int minute = 0; minute < hours * 60; minute++) {
            for (Visit each : visits) {
                while (rules.typedPasses.check("0", each).equals(REFUSED)) {
                    guesses++;
                }
            }
            rules.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(guesses).isBetween(30, 30 + hours * 30 + visits.size());
    }

    @Test
    void letsNoMoreThanThirtyOfManyReadersAtOnceByAndThenOneEach() throws Exception {
        List<Visit> visits = IntStream.range(0, 8)
                .mapToObj(any -> rules.visitAt(Rules.newId()))
                .toList();

        AtomicInteger thread = new AtomicInteger();
        List<Integer> guesses = AtOnce.run(8, () -> {
            Visit mine = visits.get(thread.getAndIncrement());
            int wrong = 0;
            for (int time = 0; time < 6; time++) {
                wrong += rules.typedPasses.check("0", mine).equals(REFUSED) ? 1 : 0;
            }
            return wrong;
        });

        assertThat(guesses.stream().mapToInt(Integer::intValue).sum()).isBetween(30, 37);
    }

    @Test
    void countsBadgesOfNobodyAndOfSeveralPeopleApartFromPasses() {
        for (int badge = 0; badge < 5; badge++) {
            assertThat(badge(badge % 2 == 0 ? new CardOwner.Nobody() : new CardOwner.SeveralPeople()))
                    .isNotInstanceOf(BadgeOutcome.Wait.class);
        }

        assertThat(badge(new CardOwner.OnePerson(FakeFaces.person("17", true))))
                .isEqualTo(new BadgeOutcome.Wait(new PassCheck.Wait(Duration.ofMinutes(1), false)));
        assertThat(check(issue())).isInstanceOf(PassOutcome.Proven.class);
        rules.clock.advance(Duration.ofMinutes(1));
        for (int group = 0; group < 3; group++) {
            for (int badge = 0; badge < 5; badge++) {
                badge(new CardOwner.Nobody());
            }
            rules.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(badge(new CardOwner.Nobody()))
                .isEqualTo(new BadgeOutcome.Wait(new PassCheck.Wait(Duration.ofMinutes(14), true)));
        assertThat(rules.recordsAt(visit)).contains(RecordKind.KIOSK_LOCKED);
    }

    @Test
    void anOutageOfBioStarWearsOutNoPassAndCountsForNothing() {
        FakeFaces faces = new FakeFaces();
        faces.findFails = Optional.of(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        PassIdentification away = rules.passIdentification(faces);
        String code = issue();
        for (int time = 0; time < 12; time++) {
            Visit each = rules.visitAt(visit.readerId());
            assertThatThrownBy(() -> away.prove(each, code)).isInstanceOf(BioStarException.class);
        }

        assertThat(rules.limits.ofReader(visit.readerId()).wrongInTheLastHour()).isZero();
        assertThat(check(code)).isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void letsNoneOfTwentyGuessesAtOnceByTheLimit() throws Exception {
        List<PassCheck> answers = AtOnce.run(20, () -> rules.typedPasses.check("0", visit));

        assertThat(answers).filteredOn(REFUSED::equals).hasSize(5);
        assertThat(answers).filteredOn(WAIT_A_MINUTE::equals).hasSize(15);
        assertThat(rules.limits.ofReader(visit.readerId()).wrongInTheLastHour()).isEqualTo(5);
    }

    @Test
    void countsIdentificationsAtOnceOnEveryKiosk() throws Exception {
        String code = issue();

        List<PassOutcome> answers = AtOnce.run(20, () -> at(visit.readerId(), code));

        assertThat(answers).filteredOn(PassOutcome.Proven.class::isInstance).hasSize(10);
    }

    private void wrongInGroups(int tries) {
        for (int group = 0; group < tries / 5; group++) {
            rules.clock.advance(Duration.ofMinutes(1));
            wrong(5);
        }
    }

    private void wrong(int tries) {
        for (int time = 0; time < tries; time++) {
            assertThat(check("0")).isEqualTo(REFUSED);
        }
    }

    /** Each try in a journey of its own, since a journey is proven once. */
    private PassOutcome check(String typed) {
        return check(typed, visit.kioskId());
    }

    private PassOutcome at(String readerId, String typed) {
        return passes.prove(rules.visitAt(readerId), typed);
    }

    private BadgeOutcome badge(CardOwner owner) {
        String journey = rules.journeys.start(visit.kioskId(), visit.readerId(), "reference");
        Visit each = new Visit(journey, visit.kioskId(), visit.readerId(), "reference");
        return rules.badgeScan(reader -> Uni.createFrom().item(Card.of("4711")), card -> owner)
                .scan(each)
                .await()
                .indefinitely();
    }

    private PassOutcome check(String typed, String kioskId) {
        String journey = rules.journeys.start(kioskId, visit.readerId(), "reference");
        return passes.prove(new Visit(journey, kioskId, visit.readerId(), "reference"), typed);
    }

    private String issue() {
        return rules.issue(Rules.newId(), false).code().digits();
    }
}
