package dev.vestibule.biostar.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.answer.Lenient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search that BioStar has since 2.9.5 (section 3.7). */
@QuarkusTest
class AdvanceSearchTest extends WithFake {

    private static final String SEARCH = "POST /api/v2/users/advance_search";

    @Test
    void realTypesAndMissingKeysAreRead() {
        fake.on(SEARCH, Answer.ok(quoted("""
                {'UserCollection':{'total':3,'rows':[
                  {'user_id':'1042','name':'Ada L','email':'ada@example.org','user_group_id':{'id':7,'name':'Ward'},
                   'visual_face_count':1,'card_count':1,'expiry_datetime':'2037-12-31T23:59:00','disabled':false,
                   'have_pin':false,'access_groups':[],'user_custom_fields':[]},
                  {'user_id':17,'disabled':true}]},'Response':{'code':'0'}}""")));
        UserLists.Page page = portal.lists.matching(PeopleCriteria.everybody(0, 50));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows().get(0).person()).satisfies(ada -> {
            assertThat(ada.id()).isEqualTo("1042");
            assertThat(ada.email()).contains("ada@example.org");
            assertThat(ada.group().id()).isEqualTo("7");
            assertThat(ada.hasFace()).isTrue();
            assertThat(ada.active()).isTrue();
        });
        assertThat(page.rows().get(1).person()).satisfies(other -> {
            assertThat(other.id()).isEqualTo("17");
            assertThat(other.email()).isEmpty();
            assertThat(other.active()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'UserCollection':{'total':0,'rows':''},'Response':{'code':'0'}}",
                "{'UserCollection':{'total':'0','rows':[]},'Response':{'code':'0'}}",
                "{'UserCollection':{'total':0},'Response':{'code':'0'}}",
                "{'UserCollection':'','code':0}"
            })
    void nobodyIsReadInEveryForm(String answer) {
        fake.on(SEARCH, Answer.ok(quoted(answer)));
        assertThat(portal.lists.matching(PeopleCriteria.everybody(0, 50))).isEqualTo(new UserLists.Page(List.of(), 0));
    }

    @Test
    void theCriteriaAreThoseOfTheSpecification() throws Exception {
        fake.on(SEARCH, Answer.ok(quoted("{'UserCollection':{'total':0},'Response':{'code':'0'}}")));
        portal.lists.matching(PeopleCriteria.everybody(100, 50));
        portal.lists.matching(PeopleCriteria.everybody(0, 1)
                .withId("7")
                .withName("Ada \"L\"")
                .withEmail("ada@example.org")
                .withGroup("3")
                .withLimit(2));
        assertThat(Lenient.JSON.readTree(fake.received(SEARCH).get(0).body()))
                .isEqualTo(Lenient.JSON.readTree(quoted("{'limit':50,'offset':100,'order_by':'user_id:false',"
                        + "'user_operator_level_id':'0','user_group_ids':[]}")));
        assertThat(Lenient.JSON.readTree(fake.received(SEARCH).get(1).body()))
                .isEqualTo(Lenient.JSON.readTree(quoted("{'limit':2,'offset':0,'order_by':'user_id:false',"
                        + "'user_operator_level_id':'0','user_id':'7','user_name':'Ada \\'L\\'',"
                        + "'user_email':'ada@example.org','user_group_id':'3','user_group_ids':[]}")));
    }

    @ParameterizedTest
    @CsvSource({"400,103,UNKNOWN", "400,30,INVALID_REQUEST", "403,20,PERMISSION_DENIED"})
    void aRefusalIsTypedWithBioStarsCode(int status, String code, FailureKind kind) {
        fake.on(SEARCH, Answer.refusal(status, code));
        assertThat(failureOf(() -> portal.lists.matching(PeopleCriteria.everybody(0, 50))))
                .isEqualTo(new BioStarFailure(kind, Optional.of(code)));
        assertThat(fake.count(SEARCH)).isEqualTo(1);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
