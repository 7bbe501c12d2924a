package dev.vestibule.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.database.AtOnce;
import dev.vestibule.database.EachDatabase;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class SignInLimitsTest {

    private static final String HERE = "203.0.113.1";
    private static final Optional<String> UNKNOWN = Optional.empty();

    private final TestStore store;
    private final MovingClock clock = new MovingClock();
    private final SecretKeys keys = new SecretKeys(() -> Optional.of("a secret of the tests, long enough"));
    private final SignInHashes identities = new SignInHashes(keys);
    private final KnownBrowsers browsers;
    private final SignInLimits limits;
    private final SignInLimits replica;

    SignInLimitsTest(StoreKind kind) {
        store = new TestStore(kind);
        browsers = new KnownBrowsers(store.database(), keys, identities, clock);
        limits = new SignInLimits(store.database(), browsers, identities, clock);
        replica = new SignInLimits(new TestStore(kind).database(), browsers, identities, clock);
    }

    @BeforeEach
    void nothingWasTried() {
        for (String table : List.of("sign_in_try", "sign_in_told", "known_browser")) {
            store.execute("delete from " + table);
        }
    }

    @Test
    void threeWrongOnesALoginIdInAQuarterOfAnHourInWhateverSpellingFromWhereverOnWhateverReplica() {
        assertTaken(limits.take("olga", "192.0.2.1", UNKNOWN));
        assertTaken(replica.take("OLGA", "192.0.2.2", UNKNOWN));
        assertTaken(limits.take(" \u00f3lga", "192.0.2.3", Optional.of("some cookie")));
        assertRefused(limits.take("olga ", "192.0.2.4", UNKNOWN));
        assertRefused(replica.take("olga", "192.0.2.5", Optional.of("")));
        assertTaken(limits.take("oskar", "192.0.2.1", UNKNOWN));
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertRefused(limits.take("olga", "192.0.2.1", UNKNOWN));
        clock.advance(Duration.ofMillis(1));
        assertTaken(limits.take("olga", "192.0.2.1", UNKNOWN));
    }

    @Test
    void aRightOneIsGivenBackAndForgivesNoWrongOnes() {
        assertTaken(limits.take("olga", HERE, UNKNOWN));
        assertTaken(limits.take("olga", HERE, UNKNOWN));
        SignInTry right = limits.take("olga", HERE, UNKNOWN);
        limits.giveBack((SignInTry.Taken) right);
        assertTaken(limits.take("olga", HERE, UNKNOWN));
        assertRefused(limits.take("olga", HERE, UNKNOWN));
    }

    @Test
    void aKnownBrowserHasOneMoreForItsOwnLoginIdsAndNeverFiveInAll() {
        String cookie = browsers.remember(Optional.empty(), "olga");
        for (int guess = 0; guess < 5; guess++) {
            limits.take("olga", "192.0.2." + guess, UNKNOWN);
            limits.take("oskar", "192.0.2." + guess, UNKNOWN);
        }
        assertRefused(limits.take("oskar", HERE, Optional.of(cookie)));
        SignInTry right = limits.take("Olga", HERE, Optional.of(cookie));
        limits.giveBack((SignInTry.Taken) right);
        assertTaken(limits.take("olga", HERE, Optional.of(cookie)));
        assertRefused(limits.take("olga", HERE, Optional.of(cookie)));
    }

    @Test
    void aBrowserIsKnownForItsOperatorsByItsNewestCookieForNinetyDays() {
        String first = browsers.remember(Optional.empty(), "olga");
        String second = browsers.remember(Optional.of(first), "oskar");
        assertThat(browsers.knows(first, identities.login("olga"))).isFalse();
        assertThat(browsers.knows(second, identities.login("olga"))).isTrue();
        assertThat(browsers.knows(second, identities.login("oskar"))).isTrue();
        assertThat(browsers.knows(second, identities.login("otto"))).isFalse();
        clock.advance(Duration.ofDays(90));
        assertThat(browsers.knows(second, identities.login("olga"))).isFalse();
        browsers.remember(Optional.empty(), "otto");
        assertThat(store.execute("update known_browser set seen_at = seen_at")).isEqualTo(1);
    }

    @Test
    void twentyFromAnAddress() {
        long taken = IntStream.range(0, 30)
                .filter(guess -> limits.take("login" + guess, HERE, UNKNOWN) instanceof SignInTry.Taken)
                .count();
        assertThat(taken).isEqualTo(20);
        assertTaken(limits.take("olga", "203.0.113.2", UNKNOWN));
    }

    @Test
    void sixtyFromEverywhereAndKnownBrowsersGoOn() {
        String cookie = browsers.remember(Optional.empty(), "olga");
        long taken = IntStream.range(0, 100)
                .filter(guess -> limits.take("login" + guess, "192.0.2." + guess, UNKNOWN) instanceof SignInTry.Taken)
                .count();
        assertThat(taken).isEqualTo(60);
        assertRefused(limits.take("olga", HERE, UNKNOWN));
        assertTaken(limits.take("olga", "192.0.2.1", Optional.of(cookie)));
    }

    @Test
    void manyAtOnceCountAsMany() throws Exception {
        List<SignInTry> tries = AtOnce.run(20, () -> limits.take("olga", HERE, UNKNOWN));
        assertThat(tries).filteredOn(SignInTry.Taken.class::isInstance).hasSize(3);
        assertThat(tries)
                .filteredOn(one -> one instanceof SignInTry.TooMany tooMany && tooMany.news())
                .hasSize(1);
    }

    @Test
    void aFloodOfRefusedOnesWritesNothing() {
        for (int guess = 0; guess < 4; guess++) {
            limits.take("olga", HERE, UNKNOWN);
        }
        store.takeStatements();
        for (int guess = 0; guess < 50; guess++) {
            assertThat(limits.take("olga", HERE, UNKNOWN)).isEqualTo(new SignInTry.TooMany(false));
        }
        assertThat(store.takeStatements()).allMatch(statement -> statement.startsWith("select"));
        clock.advance(Duration.ofMinutes(15));
        for (int guess = 0; guess < 3; guess++) {
            assertTaken(limits.take("olga", HERE, UNKNOWN));
        }
        assertThat(limits.take("olga", HERE, UNKNOWN)).isEqualTo(new SignInTry.TooMany(true));
    }

    @Test
    void oldTriesAreTakenAwayAndAClockPutBackMakesNobodyWaitForIt() {
        for (int guess = 0; guess < 4; guess++) {
            limits.take("olga", HERE, UNKNOWN);
        }
        clock.advance(Duration.ofHours(-1));
        assertTaken(limits.take("olga", HERE, UNKNOWN));
        clock.advance(Duration.ofHours(2));
        assertTaken(limits.take("oskar", HERE, UNKNOWN));
        assertThat(store.execute("update sign_in_try set tried_at = tried_at")).isEqualTo(1);
        assertThat(store.execute("update sign_in_told set told_at = told_at")).isZero();
    }

    private static void assertTaken(SignInTry made) {
        assertThat(made).isInstanceOf(SignInTry.Taken.class);
    }

    private static void assertRefused(SignInTry made) {
        assertThat(made).isInstanceOf(SignInTry.TooMany.class);
    }
}
