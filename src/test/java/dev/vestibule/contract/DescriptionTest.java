package dev.vestibule.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.emulator.fault.Profile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description finds what is wrong; without that, nothing that fits it would mean anything. */
class DescriptionTest {

    private static final Description DESCRIPTION = Description.read();
    private static final Optional<Profile> NEWEST = Optional.of(Profile.BIOSTAR_2_9_12);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "POST;/api/login;{'User':{'login_id':'a','password':'b'}}",
                "GET;/api/users?limit=100&offset=0&order_by=user_id:false;",
                "PUT;/api/users/1002;{'User':{'user_id':'1002','credentials':{'visualFaces':[]}}}",
                "POST;/api/v2/users/search;{'limit':100,'search_text':null}",
                "GET;/api/devices/543700001/credentials/face?pose_sensitivity=0;",
                "POST;/api/devices/543700001/scan_card;{}",
                "GET;/api/cards?query=1370000102;"
            })
    void whatIsRightPasses(String method, String uri, String body) {
        assertThat(wrongInRequest(method, uri, body, NEWEST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "POST;/api/login;{'User':{'login_id':'a'}}",
                "POST;/api/login;{'login_id':'a','password':'b'}",
                "GET;/api/users?limit=many;",
                "PUT;/api/users/1002;{'User':{'surname':'somebody'}}",
                "PUT;/api/users/1002;{'User':{'credentials':{'faces':[]}}}",
                "PUT;/api/users/1002;{'User':{'credentials':{'visualFaces':[{'flag':'1'}]}}}",
                "PUT;/api/users/1002;",
                "POST;/api/v2/users/search;{}",
                "POST;/api/v2/users/search;{'limit':'100'}",
                "POST;/api/v2/send_email;{'id':1002,'language':'en'}",
                "POST;/api/v2/send_email;{'id':'1002','language':'fr'}",
                "GET;/api/devices/543700001/credentials/face;",
                "GET;/api/devices/543700001/credentials/face?pose_sensitivity=10;",
                "GET;/api/devices/first/credentials/face?pose_sensitivity=0;",
                "POST;/api/users/export;{'DeviceCollection':{'rows':[{'id':'1'}]}}"
            })
    void aWrongRequestIsFound(String method, String uri, String body) {
        assertThat(wrongInRequest(method, uri, body, Optional.empty())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "BIOSTAR_2_9_12,false,true",
        "BIOSTAR_X_1_0_2,false,true",
        "BIOSTAR_2_9_7,true,false",
        "BIOSTAR_2_8_8,true,false"
    })
    void aMailHasCriteriaSinceItMust(Profile profile, boolean rightWithout, boolean rightWith) {
        String with = "{'id':'7','language':'en','adv_criteria':{'limit':1,'order_by':'user_id:false',"
                + "'user_operator_level_id':'0','user_id':'7'}}";
        String without = "{'id':'7','language':'en'}";

        assertThat(wrongInRequest("POST", "/api/v2/send_email", without, Optional.of(profile))
                        .isEmpty())
                .isEqualTo(rightWithout);
        assertThat(wrongInRequest("POST", "/api/v2/send_email", with, Optional.of(profile))
                        .isEmpty())
                .isEqualTo(rightWith);
        assertThat(wrongInRequest("POST", "/api/v2/send_email", with, Optional.empty()))
                .isEmpty();
    }

    @Test
    void aCallIsNotMadeBeforeItCame() {
        String body = "{'limit':1,'order_by':'user_id:false','user_operator_level_id':'0'}";

        assertThat(wrongInRequest("POST", "/api/v2/users/advance_search", body, Optional.of(Profile.BIOSTAR_2_9_1)))
                .isNotEmpty();
        assertThat(wrongInRequest("POST", "/api/v2/users/advance_search", body, Optional.of(Profile.BIOSTAR_2_9_7)))
                .isEmpty();
        assertThat(wrongInRequest(
                        "POST", "/api/v2/users/advance_search", "{'limit':1,'order_by':'user_id:false'}", NEWEST))
                .isNotEmpty();
    }

    @Test
    void whatIsNotDescribedIsNotKnownAndSomeIsTheEmulatorsAlone() {
        assertThat(DESCRIPTION.knows("DELETE", "/api/users?id=7")).isTrue();
        assertThat(DESCRIPTION.isVestibules("DELETE", "/api/users?id=7")).isFalse();
        assertThat(DESCRIPTION.isVestibules("PUT", "/api/users/7")).isTrue();
        assertThat(DESCRIPTION.knows("PUT", "/api/users/7/unknown")).isFalse();
        assertThat(DESCRIPTION.knows("POST", "/api/users/advance_search/delete?adv=mode1"))
                .isFalse();
        assertThat(DESCRIPTION.knows("PUT", "/api/setting/biostar")).isFalse();
        assertThat(DESCRIPTION.knows("GET", "/api/setting/biostar")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                // Real numbers of the core server, and texts of the web server.
                "GET;/api/users;200;{'UserCollection':{'total':0},'Response':{'code':'0'}}",
                "POST;/api/v2/users/search;200;{'UserCollection':{'total':'0'},'Response':{'code':'0'}}",
                "GET;/api/users;200;{'UserCollection':{'total':'0'},'Response':{'code':0}}",
                "GET;/api/users;200;{'UserCollection':{'total':'0'},'Response':{'code':'0','by':'web'}}",
                "GET;/api/users;200;{'UserCollection':{'total':'0'}}",
                "GET;/api/users;400;{'code':'103'}",
                "GET;/api/users/7;200;{'User':{'user_id':'7'},'Response':{'code':'0'}}",
                "GET;/api/devices/1/credentials/face;200;{'credentials':{'faces':[]},'Response':{'code':'0'}}",
                "GET;/api/setting_email;200;{'visual_face_setting':['a','b'],'Response':{'code':'0'}}"
            })
    void aWrongAnswerIsFound(String method, String uri, int status, String body) {
        assertThat(wrongInAnswer(method, uri, status, body)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '!',
            value = {
                "GET;/api/users;200;{'UserCollection':{'total':'0'},'Response':{'code':'0'}}",
                "GET;/api/users;200;{'UserCollection':{'total':'0','rows':''},'Response':{'code':'0'}}",
                "POST;/api/v2/users/search;200;{'UserCollection':{'total':0},'Response':{'code':'0','by':'web'}}",
                "PUT;/api/users/7;200;{'Response':{'code':'4','message':'','task_id':'9'}}",
                "POST;/api/v2/send_email;200;{'code':'0'}",
                "POST;/api/v2/send_email;200;",
                "POST;/api/v2/send_email;400;{'Response':{'code':'1000','message':''}}",
                "GET;/api/users;400;{'Response':{'code':'103','message':''}}"
            })
    void aRightAnswerPasses(String method, String uri, int status, String body) {
        assertThat(wrongInAnswer(method, uri, status, body)).isEmpty();
    }

    private static List<String> wrongInRequest(String method, String uri, String body, Optional<Profile> profile) {
        return DESCRIPTION.wrongInRequest(method, uri, json(body), profile);
    }

    private static List<String> wrongInAnswer(String method, String uri, int status, String body) {
        return DESCRIPTION.wrongInAnswer(method, uri, status, "application/json;charset=UTF-8", json(body));
    }

    private static String json(String body) {
        return body == null ? "" : body.replace('\'', '"');
    }
}
