package dev.vestibule.biostar.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.ProvablePerson;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.answer.Lenient;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one search box means to BioStar, by version and by what was typed (sections 3.6 and 3.7). */
@QuarkusTest
class UserSearchTest extends WithFake {

    private static final String ADVANCED = "POST /api/v2/users/advance_search";
    private static final String OLD = "POST /api/v2/users/search";

    @Test
    void everybodyIsOneCall() throws Exception {
        fake.on(ADVANCED, found(2, "{'user_id':'7'}", "{'user_id':8}"));
        assertThat(ids(search("", 0))).containsExactly("7", "8");
        assertThat(fake.received()).hasSize(2);
        assertThat(body(fake.received(ADVANCED).get(0)))
                .isEqualTo(json("{'limit':50,'offset':0,'order_by':'user_id:false','user_operator_level_id':'0',"
                        + "'user_group_ids':[]}"));
    }

    @ParameterizedTest
    @CsvSource({"1042,user_id,user_name,user_card", "ada@example,user_email,user_id,user_name"})
    void theFirstFieldThatHasTheTextAnswers(String text, String first, String second, String third) throws Exception {
        List<String> fields = List.of(first, second, third);
        for (int at = 0; at < fields.size(); at++) {
            int calls = fake.count(ADVANCED);
            Answer[] answers = Stream.concat(
                            Stream.generate(UserSearchTest::nobody).limit(at), Stream.of(found(1, "{'user_id':'7'}")))
                    .toArray(Answer[]::new);
            fake.on(ADVANCED, answers);
            assertThat(ids(search(" " + text + " ", 0))).containsExactly("7");
            assertThat(fake.count(ADVANCED) - calls).isEqualTo(at + 1);
            assertThat(body(fake.received(ADVANCED).get(calls + at))
                            .path(fields.get(at))
                            .asText())
                    .isEqualTo(text);
        }
    }

    /** A name or an address, and where nobody has either, an id. */
    @ParameterizedTest
    @CsvSource({"ada l,user_id", "김하은,user_id", "a12,user_id"})
    void aWordIsANameOrAnAddressAndOtherwiseAnId(String text, String last) throws Exception {
        fake.on(ADVANCED, nobody(), nobody(), found(1, "{'user_id':'7'}"));
        assertThat(ids(search(" " + text + " ", 0))).containsExactly("7");
        assertThat(asked("user_name")).containsExactly(text);
        assertThat(asked("user_email")).containsExactly(text);
        assertThat(asked(last)).containsExactly(text);
        assertThat(fake.count(ADVANCED)).isEqualTo(3);
    }

    private List<String> asked(String field) {
        return fake.received(ADVANCED).stream()
                .map(one -> readTree(one.body()).path(field).asText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Nobody whose address has the text is hidden by others whose names have it, and nobody stands there twice. */
    @ParameterizedTest
    @CsvSource({"0,0", "0,130", "130,0", "3,0", "3,2", "120,5", "5,230", "50,50", "1,1"})
    void namesAndAddressesAreOneList(int both, int onlyAddress) {
        List<String> people = new ArrayList<>();
        for (int at = 0; at < both + onlyAddress; at++) {
            // Mixed, as a site's ids are.
            boolean named = at % 2 == 0 ? at / 2 < both : both + onlyAddress - 1 - at / 2 < both;
            people.add(person(1000 + at, named ? "Min KIM" : "Lee", "kim" + at + "@example.org"));
        }
        people.add(person(5000, "Kim Solo", ""));
        people.add(person(5001, "Nobody", "n@example.org"));
        site(people);
        List<String> all = new ArrayList<>();
        PeoplePage page = search("kim", 0);
        int total = page.total();
        while (!page.people().isEmpty()) {
            all.addAll(ids(page));
            assertThat(page.people()).hasSizeLessThanOrEqualTo(50);
            page = search("kim", all.size());
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(both + onlyAddress + 1).contains("5000");
        assertThat(all).doesNotContain("5001");
        assertThat(total).isEqualTo(both + onlyAddress + 1);
    }

    @Test
    void namesApartFromAddressesAreCountedAndSkippedByBioStar() {
        List<String> people = new ArrayList<>();
        people.add(person(1, "Example", ""));
        for (int at = 0; at < 900; at++) {
            people.add(person(1000 + at, "Lee", at + "@example.org"));
        }
        site(people);
        int before = fake.count(ADVANCED);
        assertThat(ids(search("example", 851))).hasSize(50).startsWith("1850").endsWith("1899");
        assertThat(fake.count(ADVANCED) - before).isEqualTo(4);
    }

    private static String person(int id, String name, String email) {
        return "{'user_id':'" + id + "','name':'" + name + "','email':'" + email + "'}";
    }

    /** A BioStar that joins names and addresses by AND and matches parts, whatever their case. */
    private void site(List<String> people) {
        fake.on(ADVANCED, request -> {
            List<FakeBioStar.Received> asked = fake.received(ADVANCED);
            JsonNode body = readTree(asked.get(asked.size() - 1).body());
            List<String> hits = people.stream()
                    .filter(row -> has(row, "name", body.path("user_name").asText())
                            && has(row, "email", body.path("user_email").asText()))
                    .toList();
            String[] rows = hits.stream()
                    .skip(body.path("offset").asInt())
                    .limit(body.path("limit").asInt())
                    .toArray(String[]::new);
            found(hits.size(), rows).to(request);
        });
    }

    private static boolean has(String row, String field, String part) {
        String value = readTree(quoted(row)).path(field).asText();
        return value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    @Test
    void nobodyIsKnownAfterThreeCalls() {
        fake.on(ADVANCED, nobody());
        PeoplePage page = search("x", 0);
        assertThat(page.people()).isEmpty();
        assertThat(page.total()).isZero();
        assertThat(fake.count(ADVANCED)).isEqualTo(3);
        assertThat(fake.count(OLD)).isZero();
    }

    /** The last people of a large site are not lost, and a later page is of the same field as the first. */
    @Test
    void allOfASiteIsPagedThroughByTheTotal() {
        int site = 4_217;
        fake.on(ADVANCED, request -> {
            List<FakeBioStar.Received> asked = fake.received(ADVANCED);
            JsonNode body = readTree(asked.get(asked.size() - 1).body());
            int offset = body.path("offset").asInt();
            String rows = IntStream.range(offset, Math.min(offset + 100, site))
                    .mapToObj(id -> "{'user_id':'" + (1000 + id) + "'}")
                    .collect(Collectors.joining(","));
            (body.has("user_name") ? nobody() : found(site, rows)).to(request);
        });
        List<String> all = new ArrayList<>();
        PeoplePage page = search("a", 0);
        while (!page.people().isEmpty()) {
            all.addAll(ids(page));
            page = search("a", all.size());
        }
        assertThat(all).hasSize(site).doesNotHaveDuplicates().isSorted();
        assertThat(page.total()).isEqualTo(site);
    }

    @Test
    void aGroupIsSearchedWithAllBelowIt() throws Exception {
        fake.on(ADVANCED, nobody());
        portal.people.search(new PeopleQuery("", Optional.of("7"), 100, 50));
        JsonNode body = body(fake.received(ADVANCED).get(0));
        assertThat(body.path("user_group_id").asText()).isEqualTo("7");
        assertThat(body.path("offset").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"2.9.4.1,false", "2.8.8,false", "2.9.5,true", "2.9.12.7,true", "1.0.2.5,true", "3.1.0,true", "'',true"})
    void theVersionTellsWhichSearchThereIs(String version, boolean advanced) {
        fake.on(FakeBioStar.LOGIN, ProvablePerson.loginTo(fake, version))
                .on(ADVANCED, found(1, "{'user_id':'7'}"))
                .on(OLD, found(1, "{'user_id':'7'}"));
        assertThat(ids(search("7", 0))).containsExactly("7");
        assertThat(fake.count(ADVANCED)).isEqualTo(advanced ? 1 : 0);
        assertThat(fake.count(OLD)).isEqualTo(advanced ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"400,103", "400,102", "403,20"})
    void theOldSearchStaysWhereTheNewOneIsRefused(int status, String code) throws Exception {
        fake.on(ADVANCED, Answer.refusal(status, code)).on(OLD, found(1, "{'user_id':'7'}"));
        assertThat(ids(search("ada", 50))).containsExactly("7");
        assertThat(body(fake.received(OLD).get(0)))
                .isEqualTo(json("{'limit':50,'offset':50,'search_text':'ada','order_by':'user_id:false'}"));
    }

    @ParameterizedTest
    @CsvSource({"400,30", "500,1000", "400,800"})
    void anyOtherRefusalIsAFailure(int status, String code) {
        fake.on(ADVANCED, Answer.refusal(status, code)).on(OLD, found(1, "{'user_id':'7'}"));
        assertThat(failureOf(() -> search("ada", 0)).code()).contains(code);
        assertThat(fake.count(OLD)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'total':'1','rows':[{'user_id':7,'name':'N','disabled':'false','visual_face_count':'1'}]}",
                "{'total':1,'total':1,'rows':[{'user_id':'7','user_id':'7'}]}",
                "{'rows':[{'user_id':'7'},null,5,{'name':'no id'}]}",
                "{'total':'1','rows':{'user_id':'7'}}"
            })
    void aPageIsReadInEveryForm(String collection) {
        fake.on(ADVANCED, Answer.ok(quoted("{'UserCollection':" + collection + ",'Response':{'code':'0'}}")));
        assertThat(ids(search("7", 0))).containsExactly("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'total':0,'rows':''}", "{'total':'0'}", "{}", "''", "null"})
    void nobodyIsReadInEveryForm(String collection) {
        fake.on(ADVANCED, Answer.ok(quoted("{'UserCollection':" + collection + ",'Response':{'code':'0'}}")));
        assertThat(search("", 0).people()).isEmpty();
    }

    private static Stream<Answer> broken() {
        return Stream.of(
                Answer.bytes(200, "text/html", Buffer.buffer("<html>It works!</html>")),
                Answer.ok(""),
                Answer.ok("{\"UserCollection\":{\"rows\":["),
                Answer.cutOff(),
                Answer.tooLarge());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void anAnswerThatCannotBeReadIsAFailure(Answer answer) {
        fake.on(ADVANCED, answer).on(OLD, found(1, "{'user_id':'7'}"));
        assertThat(failureOf(() -> search("ada", 0))).isEqualTo(BioStarFailure.of(FailureKind.UNREADABLE));
        assertThat(fake.count(OLD)).isZero();
    }

    private PeoplePage search(String text, int offset) {
        return portal.people.search(new PeopleQuery(text, Optional.empty(), offset, 50));
    }

    private static List<String> ids(PeoplePage page) {
        return page.people().stream().map(Person::id).toList();
    }

    private static Answer found(int total, String... rows) {
        return Answer.ok(quoted("{'UserCollection':{'total':" + total + ",'rows':[" + String.join(",", rows)
                + "]},'Response':{'code':'0'}}"));
    }

    private static Answer nobody() {
        return Answer.ok("{\"UserCollection\":{\"total\":0,\"rows\":\"\"},\"Response\":{\"code\":\"0\"}}");
    }

    private static JsonNode body(FakeBioStar.Received received) throws Exception {
        return Lenient.JSON.readTree(received.body());
    }

    private static JsonNode json(String quotedOtherwise) throws Exception {
        return Lenient.JSON.readTree(quoted(quotedOtherwise));
    }

    private static JsonNode readTree(String text) {
        return Lenient.object(text).orElseThrow();
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
