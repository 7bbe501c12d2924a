package dev.vestibule.biostar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InvitationsTest extends WithFake {

    private static final String MAIL = "POST /api/v2/send_email";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Response\":{\"code\":\"0\"}}",
                "{\"code\":\"0\",\"httpResponseStatus\":200}",
                "{\"code\":\"0\"}",
                "{\"code\":0}"
            })
    void everyFormOfSuccessIsOne(String answer) {
        fake.on(MAIL, Answer.ok(answer));
        assertThat(catchThrowable(() -> portal.invitations.send("2", "ko"))).isNull();
        assertThat(fake.received(MAIL)).singleElement().satisfies(call -> assertThat(call.body())
                .isEqualTo("{\"id\":\"2\",\"language\":\"ko\"}"));
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
        "403,20,PERMISSION_DENIED"
    })
    void everyRefusalIsTypedAndNotRepeated(int status, String code, FailureKind kind) {
        fake.on(MAIL, Answer.refusal(status, code));
        BioStarFailure failure = failureOf(() -> portal.invitations.send("2", "en"));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.code()).contains(code);
        assertThat(fake.count(MAIL)).isEqualTo(1);
    }

    @Test
    void aMailIsNotSentTwiceWhenTheConnectionBreaks() {
        fake.on(MAIL, Answer.hangUp());
        assertThat(kindOf(() -> portal.invitations.send("2", "en"))).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(fake.count(MAIL)).isEqualTo(1);
    }

    @Test
    void aFailureAtTheTopOfA200IsOne() {
        fake.on(MAIL, Answer.ok("{\"code\":\"1000\",\"httpResponseStatus\":200}"));
        assertThat(kindOf(() -> portal.invitations.send("2", "en"))).isEqualTo(FailureKind.UNKNOWN);
    }
}
