package dev.vestibule.biostar.mail;

import static dev.vestibule.biostar.ProvablePerson.MAIL;
import static dev.vestibule.biostar.ProvablePerson.SEARCH;
import static dev.vestibule.biostar.ProvablePerson.found;
import static dev.vestibule.biostar.ProvablePerson.row;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail (section 6), and the proof before it that it reaches one person alone. */
@QuarkusTest
class InvitationsTest extends WithFake {

    private static final String PERSON = "GET /api/users/2";
    private static final String CRITERIA = "{'limit':%d,'offset':0,'order_by':'user_id:false',"
            + "'user_operator_level_id':'0','user_id':'2','user_name':'Ada L','user_email':'ada@example.org',"
            + "'user_group_ids':[]}";

    @BeforeEach
    void known() {
        ProvablePerson.in(fake, "2");
        fake.on(MAIL, Answer.ok("{\"code\":\"0\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Response\":{\"code\":\"0\"}}",
                "{\"code\":\"0\",\"httpResponseStatus\":200}",
                "{\"code\":\"0\"}",
                "{\"code\":0}",
                "{\"code\":\"0\",\"code\":\"0\"}"
            })
    void everyFormOfSuccessIsOne(String answer) {
        fake.on(MAIL, Answer.ok(answer));
        assertThat(portal.invitations.send("2", "ko")).isEqualTo(MailAnswer.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n"})
    void anEmptyAnswerIsAcceptedWithoutAWord(String body) {
        fake.on(MAIL, Answer.ok(body));
        assertThat(portal.invitations.send("2", "ko")).isEqualTo(MailAnswer.WITHOUT_A_WORD);
        fake.on(MAIL, Answer.json(400, body));
        assertThat(kindOf(() -> portal.invitations.send("2", "ko"))).isEqualTo(FailureKind.UNREADABLE);
    }

    /** Whatever a list says of them. */
    @Test
    void nothingIsSentToSomebodyWhoIsNotActive() {
        fake.on(
                PERSON,
                Answer.ok(json("{'User':" + ProvablePerson.row("2").replace('"', '\'') + ",'code':'0'}")
                        .toString()
                        .replace("\"name\"", "\"disabled\":\"true\",\"name\"")));
        assertThat(kindOf(() -> portal.invitations.send("2", "ko"))).isEqualTo(FailureKind.PERSON_NOT_FOUND);
        assertThat(fake.count(MAIL)).isZero();
    }

    @Test
    void threeCallsProveAndSendWithTheSameCriteria() {
        portal.invitations.send("2", "ko");
        assertThat(fake.received().stream().map(FakeBioStar.Received::call))
                .containsExactly(FakeBioStar.LOGIN, PERSON, SEARCH, MAIL);
        assertThat(json(fake.received(SEARCH).get(0).body())).isEqualTo(json(CRITERIA.formatted(2)));
        assertThat(json(fake.received(MAIL).get(0).body()))
                .isEqualTo(json("{'id':'2','language':'ko','adv_criteria':" + CRITERIA.formatted(1) + "}"));
    }

    @Test
    void itIsProvenBeforeEveryMail() {
        portal.invitations.send("2", "ko");
        fake.on(SEARCH, found(2, row("2") + "," + row("12")));
        assertThat(kindOf(() -> portal.invitations.send("2", "ko"))).isEqualTo(FailureKind.RECIPIENT_NOT_ALONE);
        assertThat(fake.count(SEARCH)).isEqualTo(2);
        assertThat(fake.count(MAIL)).isEqualTo(1);
    }

    private static Stream<Answer> notAlone() {
        return Stream.of(
                found(2, row("2") + "," + row("12")),
                found(2, row("2")),
                found(1, row("2") + "," + row("12")),
                found(1, row("12")),
                found(1, row("02")),
                found(1, ""),
                found(0, ""),
                found(0, row("2")),
                Answer.ok("{\"UserCollection\":{\"rows\":[" + row("2") + "]},\"code\":0}"),
                Answer.ok("{\"UserCollection\":{\"total\":1,\"total\":2,\"rows\":[" + row("2") + "]},\"code\":0}"),
                Answer.ok("{\"UserCollection\":{\"total\":0,\"rows\":\"\"},\"Response\":{\"code\":\"0\"}}"));
    }

    @ParameterizedTest
    @MethodSource("notAlone")
    void whoIsNotFoundAloneIsSentNothing(Answer search) {
        fake.on(SEARCH, search);
        assertThat(failureOf(() -> portal.invitations.send("2", "ko")))
                .isEqualTo(BioStarFailure.notSent(FailureKind.RECIPIENT_NOT_ALONE));
        assertThat(fake.count(MAIL)).isZero();
    }

    @Test
    void numbersForTextsAreReadAsThey() {
        fake.on(PERSON, Answer.ok("{\"User\":{\"user_id\":2,\"name\":7,\"email\":\"ada@example.org\"},\"code\":0}"))
                .on(SEARCH, Answer.ok("{\"UserCollection\":{\"total\":\"1\",\"rows\":{\"user_id\":2}},\"code\":0}"));
        assertThat(portal.invitations.send("2", "ko")).isEqualTo(MailAnswer.CONFIRMED);
        assertThat(json(fake.received(MAIL).get(0).body()).at("/adv_criteria/user_name"))
                .isEqualTo(json("'7'"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.9.12.7, true, true",
        "2.9.8, true, true",
        "2.9.7.4, true, false",
        "2.9.5.1, true, false",
        "2.9.4, false, false",
        "2.8.8.16, false, false",
        "1.0.2.5, true, true",
        "3.1.0, true, true",
        "none, true, true",
        "nobody-heard-of-it, true, true"
    })
    void aServersVersionSaysWhatItKnows(String version, boolean searched, boolean criteria) {
        fake.on(FakeBioStar.LOGIN, ProvablePerson.loginTo(fake, version));
        portal.invitations.send("2", "ko");
        assertThat(fake.count(PERSON)).isEqualTo(1);
        assertThat(fake.count(SEARCH)).isEqualTo(searched ? 1 : 0);
        assertThat(json(fake.received(MAIL).get(0).body()).has("adv_criteria")).isEqualTo(criteria);
    }

    @ParameterizedTest
    @CsvSource({"ko,ko", "en,en", "ja,ja", "es,en", "de-DE,en", "ko-KR,ko", "xx\",en"})
    void thereAreThreeLanguages(String asked, String sent) {
        portal.invitations.send("2", asked);
        assertThat(json(fake.received(MAIL).get(0).body()).path("language").asText())
                .isEqualTo(sent);
    }

    @Test
    void withoutAnAddressOrAPersonNothingIsSent() {
        fake.on(PERSON, Answer.ok("{\"User\":{\"user_id\":\"2\",\"name\":\"Ada L\",\"email\":\" \"},\"code\":0}"));
        assertThat(failureOf(() -> portal.invitations.send("2", "ko")))
                .isEqualTo(BioStarFailure.notSent(FailureKind.MAIL_ADDRESS_REFUSED));
        fake.on(PERSON, Answer.refusal(400, "201"));
        assertThat(failureOf(() -> portal.invitations.send("2", "ko")))
                .isEqualTo(BioStarFailure.notSent(FailureKind.PERSON_NOT_FOUND));
        assertThat(fake.count(SEARCH) + fake.count(MAIL)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"400,103,UNKNOWN", "400,30,INVALID_REQUEST", "403,20,PERMISSION_DENIED", "500,1000,UNKNOWN"})
    void aRefusedSearchSendsNothingAndSaysItsCode(int status, String code, FailureKind kind) {
        fake.on(SEARCH, Answer.refusal(status, code));
        assertThat(failureOf(() -> portal.invitations.send("2", "ko")))
                .isEqualTo(new BioStarFailure(kind, Optional.of(code), true));
        assertThat(fake.count(MAIL)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "400,217,MAIL_SERVER_NOT_SET",
        "400,906,CLOUD_OFF",
        "400,908,CLOUD_UNREACHABLE",
        "400,131078,MAIL_ADDRESS_REFUSED",
        "400,1000,UNKNOWN",
        "200,1000,UNKNOWN",
        "400,201,PERSON_NOT_FOUND",
        "403,20,PERMISSION_DENIED",
        "200,4,OUTCOME_UNKNOWN"
    })
    void everyRefusalIsTypedAndNotRepeatedWhereverItsCodeStands(int status, String code, FailureKind kind) {
        BioStarFailure expected = new BioStarFailure(kind, Optional.of(code));
        for (String body : List.of(
                "{'Response':{'code':'%s','message':'secret words'}}",
                "{'code':'%s'}",
                "{'code':'%s','httpResponseStatus':200}",
                "{'code':'%s','Response':{'code':'0'}}",
                "{'code':'0','Response':{'code':'%s'}}")) {
            fake.on(MAIL, Answer.json(status, body.formatted(code).replace('\'', '"')));
            int before = fake.count(MAIL);
            assertThat(failureOf(() -> portal.invitations.send("2", "en"))).isEqualTo(expected);
            assertThat(fake.count(MAIL)).isEqualTo(before + 1);
        }
    }

    @Test
    void aMailIsNotSentTwiceWhenTheConnectionBreaks() {
        fake.on(MAIL, Answer.hangUp());
        assertThat(failureOf(() -> portal.invitations.send("2", "en")))
                .isEqualTo(BioStarFailure.of(FailureKind.UNREACHABLE));
        assertThat(fake.count(MAIL)).isEqualTo(1);
    }

    /** Page of HTML, nothing, half of it, too much: of the proof they send nothing, of the mail nobody knows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.vestibule.biostar.BrokenAnswersTest#broken")
    void whatCannotBeReadIsTyped(String name, Answer answer, FailureKind kind) {
        fake.on(SEARCH, answer);
        assertThat(failureOf(() -> portal.invitations.send("2", "en"))).isEqualTo(BioStarFailure.notSent(kind));
        fake.on(PERSON, answer);
        assertThat(failureOf(() -> portal.invitations.send("2", "en"))).isEqualTo(BioStarFailure.notSent(kind));
        assertThat(fake.count(MAIL)).isZero();
        ProvablePerson.in(fake, "2");
        fake.on(MAIL, answer);
        if (name.equals("empty") || name.equals("no content")) {
            assertThat(portal.invitations.send("2", "en")).isEqualTo(MailAnswer.WITHOUT_A_WORD);
        } else {
            assertThat(failureOf(() -> portal.invitations.send("2", "en"))).isEqualTo(BioStarFailure.of(kind));
        }
        assertThat(fake.count(MAIL)).isEqualTo(1);
    }

    @Test
    void fourMegabytesOfTheirCustomFieldsAreRead() {
        String large = "{\"user_id\":\"2\",\"user_custom_fields\":[\"" + "x".repeat(4 << 20) + "\"]}";
        fake.on(SEARCH, found(1, large));
        assertThat(portal.invitations.send("2", "en")).isEqualTo(MailAnswer.CONFIRMED);
    }

    private static JsonNode json(String text) {
        try {
            return Lenient.JSON.readTree(text.replace('\'', '"'));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
