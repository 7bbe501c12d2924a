package dev.vestibule.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.database.AtOnce;
import dev.vestibule.database.StoreKind;
import dev.vestibule.records.RecordKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(StoreKind.class)
class PassLimitsTest {

    private static final PassOutcome REFUSED = new PassCheck.Refused();
    private static final PassOutcome WAIT_A_MINUTE = new PassCheck.Wait(Duration.ofMinutes(1), false);

    private final Rules rules;
    private final Identification identification;
    private Visit visit;

    PassLimitsTest(StoreKind kind) {
        rules = new Rules(kind);
        identification = rules.identification(new FakeFaces());
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

        assertThat(rules.limits.of(visit.kioskId()).wrongInTheLastHour()).isEqualTo(5);
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.PASS_ACCEPTED);
        rules.clock.advance(Duration.ofMinutes(1));
        assertThat(check(code)).isInstanceOf(PassOutcome.Proven.class);
    }

    @Test
    void startsTheRowAnewAfterARightPassButNotTheHour() {
        String code = issue();
        wrong(4);
        assertThat(check(code)).isInstanceOf(PassOutcome.Proven.class);
        wrong(4);

        assertThat(check(code)).isInstanceOf(PassOutcome.Proven.class);
        assertThat(rules.limits.of(visit.kioskId())).isEqualTo(new KioskLimit(8, Optional.empty()));
    }

    @Test
    void locksAKioskForAQuarterOfAnHourAfterTwentyWithinAnHour() {
        wrongInGroups(20);

        assertThat(check(issue())).isEqualTo(new PassCheck.Wait(Duration.ofMinutes(15), true));
        assertThat(rules.recordsAt(visit)).contains(RecordKind.KIOSK_LOCKED);
        assertThat(rules.limits.of(visit.kioskId()))
                .isEqualTo(new KioskLimit(20, Optional.of(rules.clock.instant().plus(Duration.ofMinutes(15)))));
        rules.clock.advance(Duration.ofMinutes(15));
        assertThat(rules.limits.of(visit.kioskId()).lockedUntil()).isEmpty();
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

        assertThat(rules.limits.of(visit.kioskId()).lockedUntil()).isEmpty();
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
        assertThat(rules.limits.of(visit.kioskId()).wrongInTheLastHour()).isZero();
        wrongInGroups(15);
        rules.clock.advance(Duration.ofMinutes(1));

        assertThat(check("0")).isEqualTo(REFUSED);
        assertThat(rules.recordsAt(visit)).doesNotContain(RecordKind.KIOSK_LOCKED);
    }

    @Test
    void countsEachKioskForItself() {
        wrong(5);

        assertThat(check("0", Rules.newId())).isEqualTo(REFUSED);
    }

    @Test
    void letsNoneOfTwentyGuessesAtOnceByTheLimit() throws Exception {
        List<PassCheck> answers = AtOnce.run(20, () -> rules.passes.check("0", visit));

        assertThat(answers).filteredOn(REFUSED::equals).hasSize(5);
        assertThat(answers).filteredOn(WAIT_A_MINUTE::equals).hasSize(15);
        assertThat(rules.limits.of(visit.kioskId()).wrongInTheLastHour()).isEqualTo(5);
    }

    @Test
    void countsIdentificationsAtOnceOnEveryKiosk() throws Exception {
        String code = issue();

        List<PassOutcome> answers = AtOnce.run(20, () -> check(code, Rules.newId()));

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

    private PassOutcome check(String typed, String kioskId) {
        String journey = rules.journeys.start(kioskId, visit.readerId(), "reference");
        return identification.byPass(new Visit(journey, kioskId, visit.readerId(), "reference"), typed);
    }

    private String issue() {
        return rules.issue(Rules.newId(), false).code().digits();
    }
}
