package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CardOwnersTest extends WithFake {

    private static final String SEARCH = "POST /api/v2/users/search";
    private static final String ALL = "GET /api/users";
    private static final String NUMBER = "1234567890";

    @Test
    void oneHitWithExactlyThisCardIsTheOwnerWithoutPaging() {
        fake.on(SEARCH, page(1, user("7", NUMBER)));
        assertThat(ownerId()).isEqualTo("7");
        assertThat(fake.received()).hasSize(2);
        assertThat(fake.received(SEARCH).get(0).body()).contains("\"search_text\":\"" + NUMBER + "\"");
    }

    @Test
    void aHitWithoutItsCardsIsReadFirst() {
        fake.on(SEARCH, page(1, "{'user_id':'7','card_count':1}")).on("GET /api/users/7", one(user("7", NUMBER)));
        assertThat(ownerId()).isEqualTo("7");
        assertThat(fake.count(ALL)).isZero();
    }

    @Test
    void aHitWithOtherCardsIsNotBelieved() {
        fake.on(SEARCH, page(1, user("7", NUMBER + "0"))).on(ALL, page(1, user("7", NUMBER + "0")));
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.count(ALL)).isEqualTo(1);
    }

    @Test
    void twoOwnersInTheSearchAreSeveral() {
        fake.on(SEARCH, page(2, user("7", NUMBER), user("8", NUMBER)));
        assertThat(owner()).isInstanceOf(CardOwner.SeveralPeople.class);
    }

    @Test
    void twoOwnersAmongAllUsersAreSeveral() {
        fake.on(SEARCH, page(0)).on(ALL, page(2, user("7", NUMBER), user("8", NUMBER)));
        known("7", NUMBER);
        known("8", NUMBER);
        assertThat(owner()).isInstanceOf(CardOwner.SeveralPeople.class);
    }

    /** A hit by user id says nothing about whether the search knows cards, so a second owner is looked for. */
    @Test
    void aHitByNameDoesNotHideASecondOwner() {
        fake.on(SEARCH, page(1, user(NUMBER, NUMBER))).on(ALL, page(2, user(NUMBER, NUMBER), user("8", NUMBER)));
        known(NUMBER, NUMBER);
        known("8", NUMBER);
        assertThat(owner()).isInstanceOf(CardOwner.SeveralPeople.class);
    }

    @Test
    void tooManyHitsAreNoSearchByCard() {
        fake.on(SEARCH, page(21, "{'user_id':'1','card_count':1}")).on(ALL, page(1, user("7", NUMBER)));
        known("7", NUMBER);
        assertThat(ownerId()).isEqualTo("7");
        assertThat(fake.count("GET /api/users/1")).isZero();
    }

    @Test
    void allUsersArePagedThroughThoughTheServerGivesFewerThanAsked() {
        fake.on(SEARCH, page(0)).on(ALL, request -> {
            int offset = Integer.parseInt(request.getParam("offset"));
            assertThat(request.getParam("limit")).isEqualTo("100");
            String rows = IntStream.range(offset, Math.min(offset + 30, 250))
                    .mapToObj(id -> user("u" + id, id == 249 ? NUMBER : "9" + id))
                    .collect(Collectors.joining(","));
            Answer.ok(quoted("{'UserCollection':{'total':'250','rows':[" + rows + "]},'Response':{'code':'0'}}"))
                    .to(request);
        });
        known("u249", NUMBER);
        assertThat(ownerId()).isEqualTo("u249");
        assertThat(fake.count(ALL)).isEqualTo(9);
        known("u10", "910");
        assertThat(portal.cardOwners.ownerOf(Card.of("910"))).isInstanceOf(CardOwner.OnePerson.class);
        assertThat(fake.count(ALL)).as("the index is used again").isEqualTo(9);
        portal.clock.advance(Duration.ofSeconds(61));
        portal.cardOwners.ownerOf(Card.of("910"));
        assertThat(fake.count(ALL)).as("and made again when it is old").isEqualTo(18);
    }

    @Test
    void usersWhoseCardsAreLeftOutAreReadOneByOne() {
        fake.on(SEARCH, page(0))
                .on(
                        ALL,
                        page(
                                3,
                                "{'user_id':'1','card_count':'0'}",
                                "{'user_id':'2','card_count':'2','cards':[]}",
                                "{'user_id':'3'}"));
        known("2", NUMBER);
        known("3", "5");
        assertThat(ownerId()).isEqualTo("2");
        assertThat(fake.count("GET /api/users/1")).isZero();
        assertThat(fake.count("GET /api/users/3")).isEqualTo(1);
    }

    @Test
    void aCardThatWentToSomeoneElseIsFoundThere() {
        fake.on(SEARCH, page(0)).on(ALL, page(2, user("7", NUMBER), user("8", "1")));
        known("7", NUMBER);
        known("8", "1");
        assertThat(ownerId()).isEqualTo("7");
        known("7", "1");
        known("8", NUMBER);
        fake.on(ALL, page(2, user("7", "1"), user("8", NUMBER)));
        assertThat(ownerId())
                .as("the index is old but its owner was read again")
                .isEqualTo("8");
        assertThat(fake.count(ALL)).isEqualTo(2);
    }

    @Test
    void aClockPutBackKeepsNoOldIndex() {
        fake.on(SEARCH, page(0)).on(ALL, page(1, user("7", NUMBER)));
        known("7", NUMBER);
        ownerId();
        ownerId();
        assertThat(fake.count(ALL)).isEqualTo(1);
        portal.clock.advance(Duration.ofHours(-1));
        ownerId();
        assertThat(fake.count(ALL)).isEqualTo(2);
    }

    @Test
    void aCardThatWasTakenAwayProvesNobody() {
        fake.on(SEARCH, page(0)).on(ALL, page(1, user("7", NUMBER)));
        fake.on("GET /api/users/7", Answer.refusal(400, "201"));
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.count(ALL)).isEqualTo(2);
    }

    @Test
    void aServerThatRepeatsItsFirstPageIsNotBelieved() {
        fake.on(SEARCH, page(0)).on(ALL, page(1000, user("7", NUMBER)));
        assertThat(kindOf(this::owner)).isEqualTo(FailureKind.UNREADABLE);
        assertThat(fake.count(ALL)).isEqualTo(2);
    }

    @Test
    void aTotalThatIsTooHighEndsWithTheRows() {
        fake.on(SEARCH, page(0)).on(ALL, page(3, user("7", NUMBER)), page(3));
        known("7", NUMBER);
        assertThat(ownerId()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'card_type':{'id':'0','type':'1'}|'card_type':{'id':'0','type':'1'},'wiegand_format_id':{'id':'0'}|true",
                "'card_type':{'id':'0','type':'1'}|'card_type':{'id':'2','type':'2'}|false",
                "'card_type':{'id':2}|'card_type':{'id':'0','name':'CSN'}|false",
                "'card_type':'0'|'card_type':{'id':'2'}|false",
                "'card_type':{'type':10}|'card_type':{'id':'0','type':'1'}|false",
                "'card_type':{'id':'0'}|'status':'1'|true",
                "'status':'0'|'card_type':{'id':'2'}|true",
                "'card_type':{'id':'1'},'wiegand_format_id':{'id':'3'}|'card_type':{'id':'1'},'wiegand_format_id':3|true",
                "'card_type':{'id':'1'},'wiegand_format_id':{'id':'3'}|'card_type':{'id':'1'},'wiegand_format_id':{'id':4}|false",
                "'card_type':{'id':'1'},'wiegand_format_id':{'id':'3'}|'card_type':{'id':'1'}|true",
                "'is_blocked':true|'status':'1'|false",
                "'status':2|'status':'1'|false",
                "'status':'0'|'is_blocked':'true'|false",
                "'status':'0'|'status':'2'|false"
            })
    void aCardOfAnotherKindOrOneThatIsBlockedIsNobodys(String read, String held, boolean owned) throws Exception {
        Card card = Card.of(Lenient.JSON.readTree(quoted("{'card_id':'" + NUMBER + "'," + read + "}")))
                .orElseThrow();
        String user = "{'user_id':'7','name':'N','card_count':'1','cards':[{'card_id':'" + NUMBER + "'," + held + "}]}";
        for (Answer search : List.of(page(1, user), page(0))) {
            fake.on(SEARCH, search).on(ALL, page(1, user)).on("GET /api/users/7", one(user));
            assertThat(portal.cardOwners.ownerOf(card))
                    .isInstanceOf(owned ? CardOwner.OnePerson.class : CardOwner.Nobody.class);
        }
    }

    @Test
    void theSameNumberOnTwoKindsOfCardsIsTwoCards() throws Exception {
        String plain = user("7", NUMBER).replace("'card_id'", "'card_type':{'id':'0'},'card_id'");
        String secure = user("8", NUMBER).replace("'card_id'", "'card_type':{'id':'2'},'card_id'");
        fake.on(SEARCH, page(2, plain, secure));
        Card card = Card.of(Lenient.JSON.readTree(quoted("{'card_id':'" + NUMBER + "','card_type':{'id':'2'}}")))
                .orElseThrow();
        assertThat(portal.cardOwners.ownerOf(card)).isInstanceOfSatisfying(CardOwner.OnePerson.class, one -> assertThat(
                        one.person().id())
                .isEqualTo("8"));
        assertThat(owner()).as("no kind was read").isInstanceOf(CardOwner.SeveralPeople.class);
    }

    /** A row of a list may leave out what the user's own answer tells. */
    @Test
    void aHitWhoseCardsAreOfNoKindIsReadInFullWhenTheReaderToldOne() throws Exception {
        fake.on(SEARCH, page(1, user("7", NUMBER)))
                .on(ALL, page(1, user("7", NUMBER)))
                .on(
                        "GET /api/users/7",
                        one(user("7", NUMBER).replace("'card_id'", "'card_type':{'id':'2'},'card_id'")));
        Card plain = Card.of(Lenient.JSON.readTree(quoted("{'card_id':'" + NUMBER + "','card_type':{'id':'0'}}")))
                .orElseThrow();
        assertThat(portal.cardOwners.ownerOf(plain)).isInstanceOf(CardOwner.Nobody.class);
    }

    @Test
    void numbersAreComparedAsText() {
        fake.on(SEARCH, page(1, user("7", "0123"))).on(ALL, page(1, user("7", "0123")));
        assertThat(portal.cardOwners.ownerOf(Card.of("123"))).isInstanceOf(CardOwner.Nobody.class);
        assertThat(portal.cardOwners.ownerOf(Card.of("0123"))).isInstanceOf(CardOwner.OnePerson.class);
    }

    private CardOwner owner() {
        return portal.cardOwners.ownerOf(Card.of(NUMBER));
    }

    private String ownerId() {
        return owner() instanceof CardOwner.OnePerson found ? found.person().id() : "nobody or several";
    }

    private void known(String id, String card) {
        fake.on("GET /api/users/" + id, one(user(id, card)));
    }

    private static String user(String id, String card) {
        return "{'user_id':'%s','name':'N','card_count':'1','cards':[{'card_id':'%s'}]}".formatted(id, card);
    }

    private static Answer one(String user) {
        return Answer.ok(quoted("{'User':" + user + ",'Response':{'code':'0'}}"));
    }

    private static Answer page(int total, String... users) {
        return Answer.ok(quoted("{'UserCollection':{'total':'" + total + "','rows':[" + String.join(",", List.of(users))
                + "]},'Response':{'code':'0'}}"));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
