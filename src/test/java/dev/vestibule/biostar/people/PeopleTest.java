package dev.vestibule.biostar.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.answer.Lenient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeopleTest extends WithFake {

    private static final String SEARCH = "POST /api/v2/users/search";
    private static final String GROUPS = "GET /api/user_groups";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'user_id':'1042','name':'Ada L','email':'ada@example.org','user_group_id':{'id':'7','name':'Lab'},"
                        + "'visual_face_count':'2','card_count':'1','cards':[{'id':'3','card_id':'55','is_blocked':'false'}],"
                        + "'disabled':'false','expired':'false','access_groups':[{'id':'3'}]}",
                "{'user_id':1042,'name':'Ada L','email':' ada@example.org ','user_group_id':{'id':7,'name':'Lab'},"
                        + "'visual_face_count':2,'card_count':1,'cards':{'rows':[{'card_id':55,'is_blocked':false}]},"
                        + "'disabled':false,'expired':0,'access_groups':{'id':3},'future':[{}]}"
            })
    void aPersonIsReadFromStringsNumbersAndBooleans(String user) {
        fake.on("GET /api/users/1042", Answer.ok(quoted("{'User':" + user + ",'Response':{'code':'0'}}")));
        assertThat(portal.people.find("1042")).hasValueSatisfying(person -> assertThat(person)
                .isEqualTo(new Person(
                        "1042",
                        "Ada L",
                        Optional.of("ada@example.org"),
                        new UserGroup("7", "Lab", ""),
                        2,
                        List.of(Card.of("55")),
                        List.of(),
                        true,
                        Optional.empty(),
                        person.belongings())));
    }

    @ParameterizedTest
    @CsvSource({"j.doe,j.doe", "a-b_c,a-b_c", "홍7,%ED%99%8D7"})
    void anIdIsOneStepOfThePath(String id, String step) {
        fake.on("GET /api/users/" + step, Answer.ok(quoted("{'User':{'user_id':'" + id + "'},'code':'0'}")));
        assertThat(portal.people.find(id)).get().extracting(Person::id).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'disabled':'true'", "'disabled':true", "'expired':'TRUE'", "'expired':1"})
    void disabledAndExpiredPeopleAreNotActive(String flag) {
        fake.on("GET /api/users/7", Answer.ok(quoted("{'User':{'user_id':'7'," + flag + "},'code':'0'}")));
        assertThat(portal.people.find("7")).hasValueSatisfying(person -> {
            assertThat(person.active()).isFalse();
            assertThat(person.name()).isEmpty();
            assertThat(person.email()).isEmpty();
            assertThat(person.group()).isEqualTo(new UserGroup("", "", ""));
            assertThat(person.hasFace()).isFalse();
        });
    }

    /** Rows of searches have no {@code expired}, and dates without Z (section 3.6). */
    @ParameterizedTest
    @CsvSource({"2020-01-01T00:00:00,false", "2020-01-01T00:00:00.00Z,false", "2037-12-31T23:59:00,true"})
    void whoIsActiveInAListIsToldByTheDateToo(String expiry, boolean active) {
        fake.on(
                SEARCH,
                Answer.ok(quoted(
                        "{'UserCollection':{'total':1,'rows':[{'user_id':'7','disabled':false,'expiry_datetime':'"
                                + expiry + "'}]},'Response':{'code':'0'}}")));
        assertThat(portal.people
                        .search(new PeopleQuery("", Optional.empty(), 0, 100))
                        .people())
                .extracting(Person::active)
                .containsExactly(active);
    }

    @Test
    void aBlockedCardIsNobodysProof() {
        fake.on(
                "GET /api/users/7",
                Answer.ok(quoted(
                        "{'User':{'user_id':'7','cards':[{'card_id':'1','is_blocked':'true'},{'card_id':'3','status':'2'},"
                                + "{'card_id':'0'},{'card_id':''},{'card_type':{'card_id':'2'}}]},'code':'0'}")));
        assertThat(portal.people.find("7").orElseThrow().cards())
                .extracting(Card::number)
                .containsExactly("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'total':'2','rows':[{'user_id':'1'},{'user_id':'2'}]}|2|2",
                "{'total':200,'rows':[{'user_id':1}]}|1|200",
                "{'rows':[{'user_id':1}]}|1|1",
                "{'total':'0'}|0|0",
                "{'total':'0','rows':null}|0|0",
                "{'total':1,'rows':[{'name':'no id'},null,7]}|0|1",
                "null|0|0"
            })
    void aPageIsReadInEveryForm(String collection, int rows, int total) {
        fake.on(SEARCH, Answer.ok(quoted("{'UserCollection':" + collection + ",'Response':{'code':'0'}}")));
        PeoplePage page = portal.people.search(new PeopleQuery("", Optional.empty(), 0, 100));
        assertThat(page.people()).hasSize(rows);
        assertThat(page.total()).isEqualTo(total);
    }

    @Test
    void aSearchIsLeftToTheServer() throws Exception {
        fake.on(SEARCH, Answer.ok("{\"UserCollection\":{},\"Response\":{\"code\":\"0\"}}"));
        portal.people.search(new PeopleQuery(" ad\"a ", Optional.of("7"), 200, 50));
        portal.people.search(new PeopleQuery("", Optional.empty(), 0, 10));
        List<FakeBioStar.Received> calls = fake.received(SEARCH);
        assertThat(body(calls.get(0)))
                .isEqualTo(
                        Lenient.JSON.readTree(
                                quoted(
                                        "{'limit':50,'offset':200,'user_group_id':'7','search_text':'ad\\'a','order_by':'user_id:false'}")));
        assertThat(body(calls.get(1)))
                .isEqualTo(Lenient.JSON.readTree(quoted("{'limit':10,'offset':0,'order_by':'user_id:false'}")));
    }

    @Test
    void groupsAreReadInEveryForm() {
        fake.on(
                GROUPS,
                Answer.ok(quoted("{'UserGroupCollection':{'total':'3','rows':[{'id':'1','name':'All Users','depth':'0',"
                        + "'parent_id':{'id':''}},{'id':7,'name':'Lab','parent_id':{'id':1}},"
                        + "{'id':'8','name':'R \\/ D','parent_id':'1'},{'name':'no id'}]},'Response':{'code':0}}")),
                Answer.ok(quoted("{'UserGroupCollection':{'total':'0'},'Response':{'code':'0'}}")));
        assertThat(portal.people.groups())
                .containsExactly(
                        new UserGroup("1", "All Users", ""),
                        new UserGroup("7", "Lab", "1"),
                        new UserGroup("8", "R / D", "1"));
        assertThat(portal.people.groups()).isEmpty();
    }

    private static JsonNode body(FakeBioStar.Received received) throws Exception {
        return Lenient.JSON.readTree(received.body());
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
