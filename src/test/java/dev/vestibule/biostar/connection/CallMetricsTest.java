package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ProvablePerson;
import dev.vestibule.biostar.WithFake;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallMetricsTest extends WithFake {

    private static final String PERSON = "4711";
    private static final String USER = "GET /api/users/" + PERSON;
    private static final String FACE = "GET /api/devices/543700001/credentials/face";
    private static final String MAIL = "POST /api/v2/send_email";

    @Test
    void aCallIsCountedByItsNameAndOutcomeAndSoIsTheLogin() {
        fake.on(USER, Answer.ok("{\"User\":{\"user_id\":\"4711\",\"name\":\"Ada\"},\"Response\":{\"code\":\"0\"}}"));
        portal.people.find(PERSON);
        assertThat(calls("find_person", "ok")).isEqualTo(1);
        assertThat(calls("login", "ok")).isEqualTo(1);
        assertThat(count("vestibule.session.renewals", "ok")).isEqualTo(1);
    }

    @Test
    void aRefusalIsCountedByItsKind() {
        fake.on(USER, Answer.refusal(400, "201"));
        portal.people.find(PERSON);
        assertThat(calls("find_person", "person_not_found")).isEqualTo(1);
        assertThat(calls("find_person", "ok")).isZero();
    }

    @Test
    void aSessionThatEndedIsSeenAsOneRenewalMore() {
        fake.on("GET /api/devices", Answer.refusal(401, "10"), Answer.ok("{\"DeviceCollection\":{\"rows\":[]}}"));
        portal.readers.list();
        assertThat(calls("list_readers", "session_expired")).isEqualTo(1);
        assertThat(calls("list_readers", "ok")).isEqualTo(1);
        assertThat(count("vestibule.session.renewals", "ok")).isEqualTo(2);
    }

    @Test
    void aRefusedLoginOfTheServiceAccountIsARenewalThatFailed() {
        fake.on("POST /api/login", Answer.refusal(401, "101"));
        assertThat(kindOf(portal.readers::list)).isEqualTo(FailureKind.BAD_CREDENTIALS);
        assertThat(count("vestibule.session.renewals", "bad_credentials")).isEqualTo(1);
        assertThat(calls("list_readers", "bad_credentials")).isZero();
    }

    @Test
    void aRefusedOperatorIsARefusedLoginButNoRenewal() {
        fake.on("POST /api/login", Answer.refusal(401, "101"));
        portal.signIn("operator", "wrong");
        assertThat(calls("login", "bad_credentials")).isEqualTo(1);
        assertThat(portal.meters.find("vestibule.session.renewals").counter()).isNull();
    }

    @Test
    void aScanThatNobodyWaitsForIsCancelled() {
        fake.on(FACE, Answer.silence());
        Cancellable scan = portal.readers.scanFace("543700001", 0).subscribe().with(face -> {}, failed -> {});
        await().until(() -> fake.count(FACE) == 1);
        scan.cancel();
        assertThat(calls("scan_face", "cancelled")).isEqualTo(1);
    }

    @Test
    void mailsAreCountedByOutcome() {
        ProvablePerson.in(fake, PERSON);
        fake.on(MAIL, Answer.ok("{\"Response\":{\"code\":\"0\"}}"), Answer.refusal(400, "217"));
        portal.invitations.send(PERSON, "en");
        assertThat(kindOf(() -> portal.invitations.send(PERSON, "en"))).isEqualTo(FailureKind.MAIL_SERVER_NOT_SET);
        assertThat(count("vestibule.emails", "ok")).isEqualTo(1);
        assertThat(count("vestibule.emails", "mail_server_not_set")).isEqualTo(1);
    }

    @Test
    void aSpanSaysTheCallAndTheOutcomeAndNothingElse() {
        fake.on(USER, Answer.refusal(400, "201"));
        portal.people.find(PERSON);
        assertThat(portal.spans.getFinishedSpanItems())
                .extracting(SpanData::getName)
                .containsExactly("login", "find_person");
        assertThat(portal.spans.getFinishedSpanItems()).allSatisfy(span -> {
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getAttributes().asMap()).containsOnlyKeys(AttributeKey.stringKey("outcome"));
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.toString()).doesNotContain(PERSON);
        });
        assertThat(portal.spans.getFinishedSpanItems().get(1).getStatus()).isEqualTo(StatusData.error());
    }

    private long calls(String call, String outcome) {
        return portal.meters
                .timer("vestibule.biostar.calls", "call", call, "outcome", outcome)
                .count();
    }

    private double count(String name, String outcome) {
        return portal.meters.counter(name, "outcome", outcome).count();
    }
}
