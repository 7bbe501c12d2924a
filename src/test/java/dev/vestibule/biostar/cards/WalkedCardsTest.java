package dev.vestibule.biostar.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.people.Card;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where BioStar refuses its list of cards, badges are looked up in the list of all users. */
@QuarkusTest
class WalkedCardsTest extends WithFake {

    private static final String CARDS = "GET /api/cards";
    private static final String ALL = "GET /api/users";
    private static final String NUMBER = "1234567890";

    @Test
    void twoOwnersAmongAllUsersAreSeveral() {
        fake.on(ALL, page(2, user("7", NUMBER), user("8", NUMBER)));
        known("7", NUMBER);
        known("8", NUMBER);
        assertThat(owner()).isInstanceOf(CardOwner.SeveralPeople.class);
    }

    @Test
    void allUsersArePagedThroughThoughTheServerGivesFewerThanAsked() {
        fake.on(ALL, request -> {
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
        fake.on(
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
        fake.on(ALL, page(2, user("7", NUMBER), user("8", "1")));
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
        fake.on(ALL, page(1, user("7", NUMBER)));
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
        fake.on(ALL, page(1, user("7", NUMBER)));
        fake.on("GET /api/users/7", Answer.refusal(400, "201"));
        assertThat(owner()).isInstanceOf(CardOwner.Nobody.class);
        assertThat(fake.count(ALL)).isEqualTo(2);
    }

    @Test
    void aServerThatRepeatsItsFirstPageIsNotBelieved() {
        fake.on(ALL, page(1000, user("7", NUMBER)));
        assertThat(kindOf(this::owner)).isEqualTo(FailureKind.UNREADABLE);
        assertThat(fake.count(ALL)).isEqualTo(2);
    }

    @Test
    void aTotalThatIsTooHighEndsWithTheRows() {
        fake.on(ALL, page(3, user("7", NUMBER)), page(3));
        known("7", NUMBER);
        assertThat(ownerId()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"400,103", "400,102", "403,20", "403,331791"})
    void theListOfUsersIsReadOnlyWhereTheListOfCardsIsRefused(int status, String code) {
        fake.on(CARDS, Answer.refusal(status, code)).on(ALL, page(1, user("7", NUMBER)));
        known("7", NUMBER);
        assertThat(ownerId()).isEqualTo("7");
        assertThat(fake.count(CARDS)).isEqualTo(1);
        assertThat(fake.count(ALL)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"400,30", "500,1000", "400,4"})
    void anyOtherRefusalProvesNobody(int status, String code) {
        fake.on(CARDS, Answer.refusal(status, code)).on(ALL, page(1, user("7", NUMBER)));
        known("7", NUMBER);
        assertThat(failureOf(this::owner).code()).contains(code);
        assertThat(fake.count(ALL)).isZero();
    }

    @Test
    void bothListsRefusedProveNobody() {
        fake.on(CARDS, Answer.refusal(400, "103")).on(ALL, Answer.refusal(400, "103"));
        assertThat(failureOf(this::owner)).isEqualTo(new BioStarFailure(FailureKind.UNKNOWN, Optional.of("103")));
    }

    /** Whoever waits for the one who reads holds a thread, and pages need some. */
    @Test
    void onlySoManyWaitForTheOneWhoReads() throws Exception {
        CompletableFuture<HttpServerRequest> reading = new CompletableFuture<>();
        fake.on(CARDS, Answer.refusal(400, "103")).on(ALL, reading::complete);
        known("7", NUMBER);
        ExecutorService people = Executors.newCachedThreadPool();
        List<Future<String>> asking = IntStream.rangeClosed(0, CardIndex.MOST_CALLERS)
                .mapToObj(one -> people.submit(this::ownerOrFailure))
                .toList();

        await().until(() -> answered(asking).size() == 1);
        assertThat(answered(asking)).containsExactly("CROWDED");

        page(1, user("7", NUMBER)).to(reading.get(20, TimeUnit.SECONDS));
        await().until(() -> answered(asking).size() == asking.size());
        assertThat(answered(asking)).containsOnlyOnce("CROWDED").contains("7").hasSize(asking.size());
        people.shutdown();
    }

    private static List<String> answered(List<Future<String>> asking) throws Exception {
        List<String> answers = new ArrayList<>();
        for (Future<String> one : asking) {
            if (one.isDone()) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private String ownerOrFailure() {
        try {
            return ownerId();
        } catch (BioStarException failed) {
            return failed.failure().kind().name();
        }
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
