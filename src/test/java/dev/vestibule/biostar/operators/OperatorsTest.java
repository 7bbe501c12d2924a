package dev.vestibule.biostar.operators;

import static dev.vestibule.biostar.FakeBioStar.LOGIN;
import static dev.vestibule.biostar.FakeBioStar.LOGOUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.TestConfig;
import dev.vestibule.biostar.WithFake;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OperatorsTest extends WithFake {

    private static final String FIRST = "5e5510%026d".formatted(1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'read':'true','write':'true'}|['1','7']|true|true|1,7",
                "{'read':true,'write':false}|[1,7]|true|false|1,7",
                "{'read':1}|[{'id':'7'},{'id':8}]|true|false|7,8",
                "{}|'7'|false|false|7",
                "null|7|false|false|7",
                "{'write':'false'}|null|false|false|",
                "{'read':'yes'}|{'id':'7'}|false|false|7"
            })
    void permissionsAreReadInEveryForm(String module, String filter, boolean read, boolean write, String groups) {
        answer("{'User':{'user_id':9,'login_id':'op','name':'Op','need_to_update_pw':'true','permission':{'module':"
                + "{'User':" + module + "},'filter':{'UserGroup':" + filter + "}}},'Response':{'code':'0'}}");
        List<String> expected = groups == null ? List.of() : List.of(groups.split(","));
        assertThat(portal.signIn("op", "secret"))
                .isEqualTo(new LoginOutcome.Accepted(
                        TestOperator.of("9", "op", "Op", read, write, expected, DeviceRights.none())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'read':'true','write':'true'}|['1','7']|true|1,7",
                "{'read':true,'write':false}|[1,7]|true|1,7",
                "{'write':1}|[{'id':'7'},{'id':8}]|true|7,8",
                "{'read':'false','write':'false'}|['1']|false|1",
                "{}|'7'|false|7",
                "null|7|false|7",
                "{'read':'true'}|null|true|",
                "{'read':'true'}|''|true|"
            })
    void whatTheyMayDoWithDevicesIsReadInEveryForm(String module, String filter, boolean mayUse, String groups) {
        answer("{'User':{'user_id':9,'login_id':'op','name':'Op','permission':{'module':{'Device':" + module
                + "},'filter':{'DeviceGroup':" + filter + "}}},'Response':{'code':'0'}}");
        DeviceRights expected = new DeviceRights(mayUse, groups == null ? List.of() : List.of(groups.split(",")));
        assertThat(portal.signIn("op", "secret"))
                .isEqualTo(
                        new LoginOutcome.Accepted(TestOperator.of("9", "op", "Op", false, false, List.of(), expected)));
    }

    @Test
    void aDeviceGroupIsReachedByItsNameOrByTheRoot() {
        DeviceRights two = new DeviceRights(true, List.of("2", "3"));
        assertThat(List.of("2", "3")).allMatch(two::reach);
        assertThat(List.of("1", "4", "", " ")).noneMatch(two::reach);
        assertThat(List.of("1", "4", "")).allMatch(new DeviceRights(true, List.of("9", "1"))::reach);
        assertThat(List.of("1", "4", "")).noneMatch(new DeviceRights(true, List.of())::reach);
        assertThat(new DeviceRights(true, List.of("")).reach("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'User':{'user_id':'9'},'Response':{'code':'0'}}",
                "{'User':{},'Response':{'code':'0'}}",
                "{'User':{'user_id':'9'},'Response':{'code':'101'}}",
                "{'Response':{'code':'0'}}",
                "<html>",
                ""
            })
    void everySessionIsClosedWhateverCameWithIt(String body) {
        answer(body);
        portal.signIn("op", "secret");
        assertThat(fake.received(LOGOUT))
                .extracting(FakeBioStar.Received::session)
                .containsExactly(FIRST);
        assertThat(fake.knows(FIRST)).isFalse();
        assertThat(fake.count(LOGIN)).isEqualTo(1);
    }

    @Test
    void aLogoutThatFailsDoesNotUndoTheSignIn() {
        fake.on(LOGOUT, Answer.hangUp());
        assertThat(portal.signIn("op", "secret")).isInstanceOf(LoginOutcome.Accepted.class);
        fake.on(LOGOUT, Answer.refusal(500, "1020"));
        assertThat(portal.signIn("op", "secret")).isInstanceOf(LoginOutcome.Accepted.class);
        assertThat(fake.count(LOGOUT)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "401,101,BAD_CREDENTIALS",
        "403,20,BAD_CREDENTIALS",
        "200,11,BAD_CREDENTIALS",
        "400,113,ACCOUNT_LOCKED",
        "400,122,SECOND_FACTOR",
        "400,65673,UNKNOWN"
    })
    void aRefusalIsTypedAndAskedOnce(int status, String code, FailureKind kind) {
        fake.on(LOGIN, Answer.refusal(status, code));
        assertThat(portal.signIn("op", "secret"))
                .isEqualTo(new LoginOutcome.Refused(new BioStarFailure(kind, Optional.of(code))));
        assertThat(fake.count(LOGIN)).isEqualTo(1);
        assertThat(fake.count(LOGOUT)).isZero();
    }

    @Test
    void aLoginWithoutASessionIsNoSignIn() {
        fake.on(LOGIN, Answer.ok("{\"User\":{\"user_id\":\"9\"},\"Response\":{\"code\":\"0\"}}"));
        assertThat(portal.signIn("op", "secret"))
                .isEqualTo(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.UNREADABLE)));
    }

    @ParameterizedTest
    @CsvSource({"'',secret", "' ',secret", "op,''", ",secret", "op,"})
    void missingCredentialsAreNeverSent(String loginId, String password) {
        assertThat(portal.signIn(loginId, password))
                .isEqualTo(new LoginOutcome.Refused(BioStarFailure.of(FailureKind.BAD_CREDENTIALS)));
        assertThat(fake.received()).isEmpty();
    }

    /** TestConfig's service account is "portal"; MySQL and SQL Server would take all of these for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "portal",
                "PORTAL",
                " Portal",
                "portal  ",
                "p\u00f3rtal",
                "\uff50ortal",
                "por\u200btal",
                "por tal"
            })
    void theServiceAccountIsNobodysToTry(String loginId) {
        assertThat(portal.signIn(loginId, "secret")).isEqualTo(new LoginOutcome.ServiceAccount());
        assertThat(portal.signIn(loginId, TestConfig.PASSWORD)).isEqualTo(new LoginOutcome.ServiceAccount());
        assertThat(fake.received()).isEmpty();
    }

    @Test
    void refusingItTakesAsLongAsBioStarTookForTheLastWrongPassword() {
        long slow = Duration.ofMillis(600).toNanos();
        fake.on(LOGIN, Answer.late(Duration.ofMillis(600), Answer.refusal(400, "101")));
        portal.signIn("op", "wrong");
        long before = System.nanoTime();
        portal.signIn("portal", "wrong");
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(slow);
    }

    @Test
    void aSignInHoldsNoThreadWhileBioStarThinks() {
        fake.on(LOGIN, Answer.silence());
        var waiting = portal.operators.signIn("op", "secret").subscribeAsCompletionStage();
        assertThat(waiting).isNotDone();
        waiting.cancel(true);
    }

    @Test
    void theSharedSessionIsNotTouched() {
        fake.on("GET /api/devices", Answer.done());
        portal.readers.list();
        portal.signIn("op", "secret");
        portal.readers.list();
        assertThat(fake.received("GET /api/devices"))
                .extracting(FakeBioStar.Received::session)
                .containsExactly(FIRST, FIRST);
        assertThat(fake.count(LOGIN)).isEqualTo(2);
    }

    private void answer(String body) {
        fake.on(LOGIN, request -> fake.letIn(request, body.replace('\'', '"')));
    }
}
