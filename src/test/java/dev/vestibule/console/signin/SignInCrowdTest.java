package dev.vestibule.console.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.operators.LoginOutcome;
import dev.vestibule.console.Browser;
import dev.vestibule.console.ConsoleTestCase;
import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import dev.vestibule.records.RecordKind;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BioStar hangs, and a crowd of strangers signs in. */
@QuarkusTest
class SignInCrowdTest extends ConsoleTestCase {

    private static final int CROWD = 260;

    /** How many wait for BioStar at once. */
    private static final int PLACES = 8;

    private final Queue<UniEmitter<? super LoginOutcome>> hanging = new ConcurrentLinkedQueue<>();
    private final ExecutorService crowd = Executors.newFixedThreadPool(CROWD);

    @Inject
    Database database;

    @TestHTTPResource(value = "/health/live", management = true)
    String live;

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @BeforeEach
    void bioStarHangs() {
        for (String table : List.of("sign_in_try", "sign_in_told")) {
            database.transaction(connection -> Sql.of("delete from " + table).update(connection));
        }
        when(operators.signIn(anyString(), anyString()))
                .thenReturn(Uni.createFrom().<LoginOutcome>emitter(one -> hanging.add(one)));
    }

    @AfterEach
    void bioStarAnswers() {
        answer(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.UNREACHABLE)));
        crowd.shutdownNow();
    }

    @Test
    void eightAreAskedTheOthersAreToldAtOnceAndEveryPageGoesOn() throws Exception {
        Browser browser = Browser.stranger();
        browser.post("/console/sign-in");
        AtomicInteger told = new AtomicInteger();
        List<Future<Integer>> answers = new ArrayList<>();
        for (int one = 0; one < CROWD; one++) {
            String login = "somebody" + one;
            String address = "203.0." + one + ".1";
            answers.add(crowd.submit(() -> {
                int status = browser.from(address)
                        .resend("/console/sign-in", "login", login, "password", "x")
                        .statusCode();
                told.incrementAndGet();
                return status;
            }));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> told.get() == CROWD - PLACES);
        assertThat(hanging).hasSize(PLACES);
        assertThat(given().get("/kiosk").statusCode()).isIn(200, 303, 403);
        assertThat(given().get("/console/sign-in").statusCode()).isEqualTo(200);
        assertThat(given().get(live).statusCode()).isEqualTo(200);
        assertThat(given().get(ready).statusCode()).isEqualTo(200);
        assertThat(Browser.signedIn("full").get("/console/people").statusCode()).isEqualTo(200);
        assertThat(told.get()).isEqualTo(CROWD - PLACES);

        answer(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.UNREACHABLE)));
        for (Future<Integer> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(503);
        }
        verify(operators, times(PLACES)).signIn(anyString(), anyString());
        // One line about the outage, none about the rest; a kiosk that is not paired has its own line, but not always.
        verify(records, times(1)).write(argThat(entry -> entry.kind() != RecordKind.REQUEST_FORBIDDEN));
        assertThat(tries()).isZero();
        assertThat(everybodyMayComeAgain(browser)).isEqualTo(303);
    }

    private int everybodyMayComeAgain(Browser browser) {
        when(operators.signIn(anyString(), anyString()))
                .thenReturn(Uni.createFrom().item(new LoginOutcome.Accepted(FULL)));
        when(sessions.open(any(), anyString())).thenReturn("fresh");
        return browser.post("/console/sign-in", "login", "admin", "password", "right")
                .statusCode();
    }

    private void answer(LoginOutcome answer) {
        for (UniEmitter<? super LoginOutcome> one = hanging.poll(); one != null; one = hanging.poll()) {
            one.complete(answer);
        }
    }

    private int tries() {
        return database.query(connection -> Sql.of("select id from sign_in_try")
                .list(connection, row -> row.getString("id"))
                .size());
    }
}
