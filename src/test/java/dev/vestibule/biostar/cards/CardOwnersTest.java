package dev.vestibule.biostar.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.FakeBioStar;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.people.Card;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BioStar's list of cards finds parts of numbers, names and ids (section 4.10); the portal compares. */
@QuarkusTest
class CardOwnersTest extends WithFake {

    private static final String CARDS = "GET /api/cards";
    private static final String NUMBER = "1234567890";

    /** Reading 100,000 people a page at a time cost 1,003 calls, and the next who came with a new badge waited for them. */
    @Test
    void theOwnerIsKnownAfterTwoCallsHoweverManyPeopleThereAre() {
        fake.on(CARDS, list(1, held("12", "7")));
        known("7");
        assertThat(ownerId()).isEqualTo("7");
        assertThat(fake.received())
                .extracting(FakeBioStar.Received::call)
                .containsExactly(FakeBioStar.LOGIN, CARDS, "GET /api/users/7");
        assertThat(fake.received(CARDS).get(0).target())
                .isEqualTo("/api/cards?query=" + NUMBER + "&limit=100&offset=0");
    }

    @Test
    void aBrandNewBadgeIsKnownAtOnce() {
        fake.on(CARDS, nothing(), list(1, held("12", "7")));
        known("7");
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(ownerId()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'total':'0','rows':''}",
                "{'total':'0'}",
                "{'total':0,'rows':[]}",
                "{'total':'0','rows':null}",
                "{}"
            })
    void noHitIsNobody(String collection) {
        fake.on(CARDS, cards(collection));
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'card_id':'12345678901','status':'1','user_id':{'user_id':'7'}}",
                "{'card_id':'5','status':'1','user_id':{'user_id':'1234567890','name':'1234567890'}}",
                "{'card_id':'5','display_card_id':'1234567890','status':'1','user_id':{'user_id':'7'}}",
                "{'id':'1234567890','status':'1','user_id':{'user_id':'7'}}",
                "{'card_id':'01234567890','status':'1','user_id':{'user_id':'7'}}"
            })
    void aPartOfTheNumberOrAnotherFieldIsNoHit(String row) {
        fake.on(CARDS, list(1, row));
        known("7");
        known(NUMBER);
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.received()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status':'1','is_blocked':'true','user_id':{'user_id':'7'}",
                "'status':1,'is_blocked':true,'user_id':{'user_id':7}",
                "'status':'2','is_blocked':'false','user_id':{'user_id':'7'}",
                "'status':2,'user_id':{'user_id':'7'}",
                "'status':'0','user_id':{'user_id':'7'}",
                "'is_assigned':'false','user_id':{'user_id':'7'}",
                "'is_assigned':false,'status':1,'user_id':{'user_id':'7'}",
                "'status':'0','is_assigned':'false'",
                "'status':'1','user_id':{'user_id':''}",
                "'status':'1','user_id':''",
                "'status':'1'"
            })
    void aBlockedBlackListedOrFreeCardProvesNobody(String state) {
        fake.on(CARDS, list(1, "{'card_id':'" + NUMBER + "'," + state + "}"));
        known("7");
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.count("GET /api/users/7")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':12,'card_id':1234567890,'status':1,'is_assigned':true,'user_id':{'user_id':7,'name':'N'}}",
                "{'card_id':'1234567890','user_id':'7','new_key':[{}]}",
                "{'card_id':'1234567890','card_id':'1234567890','status':'1','status':'1','user_id':{'user_id':'7','user_id':'7'}}",
                "{'card_type':{'card_id':'1234567890'},'status':'1','user_id':{'user_id':'7'}}"
            })
    void aHitIsReadInEveryForm(String row) {
        fake.on(CARDS, list(1, row));
        known("7");
        assertThat(ownerId()).isEqualTo("7");
    }

    @Test
    void twoHoldersProveNobody() {
        fake.on(CARDS, list(2, held("12", "7"), held("13", "8")));
        known("7");
        known("8");
        assertThat(owner()).isInstanceOf(CardOwner.SeveralPeople.class);
        assertThat(fake.received()).hasSize(2);
    }

    @Test
    void theSameHolderTwiceIsOne() {
        fake.on(CARDS, list(2, held("12", "7"), held("13", "7")));
        known("7");
        assertThat(ownerId()).isEqualTo("7");
    }

    /** Nothing tells which of the two was shown, so the one that is blocked spoils the one that is not. */
    @ParameterizedTest
    @ValueSource(strings = {"'is_blocked':'true'", "'is_assigned':'false'"})
    void aCardThatCouldAlsoBeABlockedOrFreeOneProvesNobody(String state) {
        fake.on(CARDS, list(2, held("12", "7"), held("13", "7").replace("'card_id'", state + ",'card_id'")));
        known("7");
        assertThat(owner()).isInstanceOf(CardOwner.SeveralPeople.class);
    }

    @Test
    void whoeverIsFoundIsReadAndMustHoldTheCard() {
        fake.on(CARDS, list(1, held("12", "7")))
                .on(
                        "GET /api/users/7",
                        user("7", "'cards':[{'card_id':'5'}]"),
                        user("7", "'cards':''"),
                        user("7", "'cards':[{'card_id':'" + NUMBER + "','is_blocked':'true'}]"),
                        Answer.refusal(400, "201"));
        for (int answer = 0; answer < 4; answer++) {
            assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        }
        assertThat(fake.count("GET /api/users/7")).isEqualTo(4);
    }

    @Test
    void aHolderWhoseIdIsNoneIsNotAskedFor() {
        fake.on(CARDS, list(1, held("12", "..\\/7")));
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.received()).hasSize(2);
    }

    @Test
    void aCardThatTheReaderCallsBlockedIsNotAskedFor() throws Exception {
        assertThat(portal.cardOwners.ownerOf(card("'is_blocked':true"))).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.received()).isEmpty();
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
                "'card_type':{'id':'0'}|'display_card_id':'9'|true",
                "'display_card_id':'9'|'card_type':{'id':'2'}|true",
                "'card_type':{'id':'1'},'wiegand_format_id':{'id':'3'}|'card_type':{'id':'1'},'wiegand_format_id':3|true",
                "'card_type':{'id':'1'},'wiegand_format_id':{'id':'3'}|'card_type':{'id':'1'},'wiegand_format_id':{'id':4}|false",
                "'card_type':{'id':'1'},'wiegand_format_id':{'id':'3'}|'card_type':{'id':'1'}|true"
            })
    void aCardOfAnotherKindIsNobodysWhoeverListsIt(String read, String written, boolean owned) throws Exception {
        String held = "'card_id':'" + NUMBER + "','status':'1'," + written;
        String bare = "'card_id':'" + NUMBER + "','status':'1'";
        Class<?> outcome = owned ? CardOwner.OnePerson.class : CardOwner.Nobody.class;
        fake.on(CARDS, list(1, "{" + held + ",'user_id':{'user_id':'7'}}"))
                .on("GET /api/users/7", user("7", "'cards':[{" + bare + "}]"));
        assertThat(portal.cardOwners.ownerOf(card(read))).isInstanceOf(outcome);
        fake.on(CARDS, list(1, "{" + bare + ",'user_id':{'user_id':'7'}}"))
                .on("GET /api/users/7", user("7", "'cards':[{" + held + "}]"));
        assertThat(portal.cardOwners.ownerOf(card(read))).isInstanceOf(outcome);
    }

    @Test
    void theSameNumberOnTwoKindsOfCardsIsTwoCards() throws Exception {
        String plain = held("12", "7").replace("'card_id'", "'card_type':{'id':'0'},'card_id'");
        String secure = held("13", "8").replace("'card_id'", "'card_type':{'id':'2'},'card_id'");
        fake.on(CARDS, list(2, plain, secure));
        known("7");
        known("8");
        assertThat(portal.cardOwners.ownerOf(card("'card_type':{'id':'2'}")))
                .isInstanceOfSatisfying(
                        CardOwner.OnePerson.class,
                        one -> assertThat(one.person().id()).isEqualTo("8"));
        assertThat(owner()).as("no kind was read").isInstanceOf(CardOwner.SeveralPeople.class);
    }

    @Test
    void aSecondHolderOnALaterPageIsSeen() {
        fake.on(CARDS, request -> {
            int offset = Integer.parseInt(request.getParam("offset"));
            String rows = IntStream.range(offset, Math.min(offset + 100, 250))
                    .mapToObj(id -> id == 30 || id == 249 ? held("c" + id, "u" + id) : part(id))
                    .collect(Collectors.joining(","));
            cards("{'total':'250','rows':[" + rows + "]}").to(request);
        });
        known("u30");
        known("u249");
        assertThat(owner()).isInstanceOf(CardOwner.SeveralPeople.class);
        assertThat(fake.received(CARDS))
                .extracting(FakeBioStar.Received::target)
                .allMatch(target -> target.contains("limit=100&offset="))
                .hasSize(3);
    }

    @Test
    void aServerThatRepeatsItsFirstPageProvesNobody() {
        fake.on(CARDS, list(1000, held("12", "7")));
        known("7");
        assertThat(kindOf(this::owner)).isEqualTo(FailureKind.UNREADABLE);
        assertThat(fake.count(CARDS)).isEqualTo(2);
    }

    @Test
    void moreHitsThanCanBeReadProveNobody() {
        fake.on(CARDS, request -> {
            int offset = Integer.parseInt(request.getParam("offset"));
            String rows = IntStream.range(offset, offset + 100)
                    .mapToObj(id -> id == 30 ? held("c30", "u30") : part(id))
                    .collect(Collectors.joining(","));
            cards("{'total':'90000','rows':[" + rows + "]}").to(request);
        });
        known("u30");
        assertThat(kindOf(this::owner)).isEqualTo(FailureKind.UNREADABLE);
        assertThat(fake.count(CARDS)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'Response':{'code':'0'}}", "{'CardCollection':'','Response':{'code':'0'}}"})
    void anAnswerWithoutTheListIsNone(String answer) {
        fake.on(CARDS, Answer.ok(quoted(answer)));
        assertThat(kindOf(this::owner)).isEqualTo(FailureKind.UNREADABLE);
    }

    @Test
    void numbersAreComparedAsText() {
        fake.on(CARDS, list(1, held("12", "7").replace(NUMBER, "0123")))
                .on("GET /api/users/7", user("7", "'cards':[{'card_id':'0123'}]"));
        assertThat(portal.cardOwners.ownerOf(Card.of("123"))).isInstanceOf(CardOwner.Nobody.class);
        assertThat(portal.cardOwners.ownerOf(Card.of("0123"))).isInstanceOf(CardOwner.OnePerson.class);
    }

    private CardOwner owner() {
        return portal.cardOwners.ownerOf(Card.of(NUMBER));
    }

    private String ownerId() {
        return owner() instanceof CardOwner.OnePerson found ? found.person().id() : "nobody or several";
    }

    private void known(String id) {
        fake.on("GET /api/users/" + id, user(id, "'cards':[{'card_id':'" + NUMBER + "'}]"));
    }

    private static Card card(String told) throws Exception {
        return Card.of(Lenient.JSON.readTree(quoted("{'card_id':'" + NUMBER + "'," + told + "}")))
                .orElseThrow();
    }

    private static String held(String id, String holder) {
        return "{'id':'%s','card_id':'%s','status':'1','user_id':{'user_id':'%s','name':'N'}}"
                .formatted(id, NUMBER, holder);
    }

    private static String part(int id) {
        return held("c" + id, "u" + id).replace(NUMBER, NUMBER + id);
    }

    private static Answer user(String id, String cards) {
        return Answer.ok(quoted("{'User':{'user_id':'" + id + "','name':'N'," + cards + "},'Response':{'code':'0'}}"));
    }

    private static Answer nothing() {
        return cards("{'total':'0','rows':''}");
    }

    private static Answer list(int total, String... rows) {
        return cards("{'total':'" + total + "','rows':[" + String.join(",", List.of(rows)) + "]}");
    }

    private static Answer cards(String collection) {
        return Answer.ok(quoted("{'CardCollection':" + collection + ",'Response':{'code':'0'}}"));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
