package dev.vestibule.biostar.operators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.WithFake;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OperatorRightsTest extends WithFake {

    private static final String USER = "GET /api/users/9";
    private static final Operator BEFORE = TestOperator.of(
            "9", "op", "Op", true, true, List.of("10", "11"), new DeviceRights(true, List.of("1")), "4");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'user_id':'9','permission':{'id':'4','name':'Desk'}}",
                "{'user_id':9,'disabled':'false','expired':false,'permission':{'id':4,'module':null,'filter':''}}"
            })
    void theSameLevelWithoutDetailsLeavesWhatTheSignInGave(String user) {
        assertThat(still(user)).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'user_id':'9','disabled':'true','permission':{'id':'4'}}",
                "{'user_id':'9','expired':true,'permission':{'id':'4'}}",
                "{'user_id':'9','permission':{'id':'1'}}",
                "{'user_id':'9','permission':{'name':'Desk'}}",
                "{'user_id':'9','permission':''}",
                "{'user_id':'9'}",
                "{'user_id':'9','permission':{'id':'4','module':{'User':{'read':'false','write':'true'}}}}",
                "{'user_id':'9','permission':{'id':'4','module':{}}}"
            })
    void whoIsSwitchedOffOrHasAnotherLevelOrNoneHasNoRights(String user) {
        assertThat(still(user)).isNull();
    }

    @Test
    void aBioStarThatNamesNoLevelsHereTakesNoneAwayByIt() {
        fake.on(USER, Answer.ok("{\"User\":{\"user_id\":\"9\"},\"Response\":{\"code\":\"0\"}}"));
        Operator signedIn = portal.rights.atSignIn(BEFORE);

        assertThat(portal.rights.still(signedIn)).contains(signedIn);
        fake.on(USER, user("{'user_id':'9','disabled':'true'}"));
        assertThat(portal.rights.still(signedIn)).isEmpty();
        fake.on(USER, user("{'user_id':'9','permission':{'id':'5'}}"));
        assertThat(portal.rights.still(signedIn)).isEmpty();
    }

    @Test
    void aLevelThatWasNamedAtTheSignInAndIsMissingLaterWasTakenAway() {
        fake.on(USER, user("{'user_id':'9','permission':{'id':'4'}}"), user("{'user_id':'9'}"));
        assertThat(portal.rights.still(portal.rights.atSignIn(BEFORE))).isEmpty();
    }

    @Test
    void aBioStarThatDoesNotAnswerAtTheSignInIsHeldToNameLevels() {
        fake.on(USER, Answer.refusal(500, "1020"), user("{'user_id':'9'}"));
        assertThat(portal.rights.still(portal.rights.atSignIn(BEFORE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"400,201", "404,201"})
    void whoIsGoneHasNoRights(int status, String code) {
        fake.on(USER, Answer.refusal(status, code));
        assertThat(portal.rights.still(BEFORE)).isEmpty();
    }

    @Test
    void modulesAndFiltersThatAreToldNarrowAndNeverWiden() {
        assertThat(still("{'user_id':'9','permission':{'id':'4','module':{'User':{'read':'true'}},"
                        + "'filter':{'UserGroup':['11','12'],'DeviceGroup':['2']}}}"))
                .isEqualTo(TestOperator.of(
                        "9", "op", "Op", true, false, List.of("11"), new DeviceRights(false, List.of("2")), "4"));
        assertThat(still("{'user_id':'9','permission':{'id':'4','filter':{'UserGroup':['1']}}}"))
                .isEqualTo(BEFORE);
        assertThat(still("{'user_id':'9','permission':{'id':'4','filter':{'UserGroup':[]}}}")
                        .groupIds())
                .isEmpty();
    }

    @Test
    void anAnswerThatSaysNothingIsNoAnswer() {
        fake.on(USER, Answer.hangUp());
        assertThat(kindOf(() -> portal.rights.still(BEFORE))).isEqualTo(FailureKind.UNREACHABLE);
        fake.on(USER, Answer.ok("{\"User\":{\"user_id\":\"1\",\"permission\":{\"id\":\"4\"}}}"));
        assertThat(kindOf(() -> portal.rights.still(BEFORE))).isEqualTo(FailureKind.UNREADABLE);
        fake.on(USER, Answer.refusal(403, "20"));
        assertThat(kindOf(() -> portal.rights.still(BEFORE))).isEqualTo(FailureKind.PERMISSION_DENIED);
    }

    private static Answer user(String user) {
        return Answer.ok("{\"User\":" + user.replace('\'', '"') + ",\"Response\":{\"code\":\"0\"}}");
    }

    private Operator still(String user) {
        fake.on(USER, user(user));
        return portal.rights.still(BEFORE).orElse(null);
    }
}
