package dev.vestibule.biostar.readers;

import static dev.vestibule.biostar.FakeBioStar.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestibule.biostar.Answer;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Portal;
import dev.vestibule.biostar.ReaderFaces;
import dev.vestibule.biostar.TestConfig;
import dev.vestibule.biostar.WithFake;
import dev.vestibule.biostar.people.Capture;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScanTest extends WithFake {

    private static final String FACE = "GET /api/devices/543700001/credentials/face";
    private static final String CARD = "POST /api/devices/543700001/scan_card";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aFaceScanAsksTheReaderOnceWithTheSession() {
        fake.on(FACE, Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)));
        assertThat(scanFace().json()).isEqualTo(ReaderFaces.ODD);
        assertThat(fake.received(FACE)).singleElement().satisfies(call -> {
            assertThat(call.target()).isEqualTo("/api/devices/543700001/credentials/face?pose_sensitivity=0");
            assertThat(call.session()).startsWith("5e5510");
        });
    }

    @Test
    void anEndedSessionCostsOneLoginAndOneMoreRequest() {
        fake.on(FACE, Answer.refusal(401, "10"), Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)));
        assertThat(scanFace().json()).isEqualTo(ReaderFaces.ODD);
        assertThat(fake.count(LOGIN)).isEqualTo(2);
        assertThat(fake.count(FACE)).isEqualTo(2);
    }

    @Test
    void aSessionThatEndsAgainStopsTheScan() {
        fake.on(FACE, Answer.refusal(401, "10"));
        assertThat(kindOf(this::scanFace)).isEqualTo(FailureKind.SESSION_EXPIRED);
        assertThat(fake.count(FACE)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {FACE, CARD})
    void aCancelledScanClosesItsConnectionAndIsNotSentAgain(String call) {
        fake.on(call, Answer.silence());
        portal.server.version();
        AtomicReference<Object> ended = new AtomicReference<>();
        Cancellable scan = (call.equals(FACE)
                        ? portal.readers.scanFace("543700001", 0).map(Object.class::cast)
                        : portal.readers.scanCard("543700001").map(Object.class::cast))
                .subscribe()
                .with(ended::set, ended::set);
        await().until(() -> fake.count(call) == 1);
        int before = fake.openConnections();
        scan.cancel();
        await().until(() -> fake.openConnections() == before - 1);
        assertThat(fake.count(call)).isEqualTo(1);
        assertThat(ended).hasValue(null);
    }

    @Test
    void aScanCancelledDuringTheLoginIsNeverSent() {
        AtomicReference<io.vertx.core.http.HttpServerRequest> login = new AtomicReference<>();
        fake.on(LOGIN, login::set).on(FACE, Answer.silence());
        Cancellable scan = portal.readers.scanFace("543700001", 0).subscribe().with(face -> {}, failed -> {});
        await().until(() -> login.get() != null);
        scan.cancel();
        fake.letIn(login.get(), Answer.DONE);
        fake.on("GET /api/devices", Answer.done());
        // A later call through the same session shows that the login has been answered by now.
        assertThat(kindOf(() -> portal.invitations.send("7", "en"))).isEqualTo(FailureKind.UNKNOWN);
        assertThat(fake.count(LOGIN)).isEqualTo(1);
        assertThat(fake.count(FACE)).isZero();
    }

    @Test
    void aScanIsNotSentAgainWhenTheConnectionBreaks() {
        fake.on(FACE, Answer.hangUp()).on(CARD, Answer.hangUp());
        assertThat(kindOf(this::scanFace)).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(kindOf(this::scanCard)).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(fake.count(FACE)).isEqualTo(1);
        assertThat(fake.count(CARD)).isEqualTo(1);
    }

    @Test
    void noScanUsesTheConnectionOfAnEarlierOne() {
        fake.on(
                FACE,
                Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)),
                Answer.hangUp(),
                Answer.ok(ReaderFaces.answer(ReaderFaces.ODD)));
        scanFace();
        assertThat(kindOf(this::scanFace)).isEqualTo(FailureKind.UNREACHABLE);
        scanFace();
        assertThat(fake.count(FACE)).isEqualTo(3);
    }

    @Test
    void noScanWaitsForTheConnectionOfAnother() {
        fake.on(FACE, Answer.silence());
        List<Cancellable> scans = new ArrayList<>();
        // A few at a time, so that a slow machine's handshakes stay within the time-out.
        while (scans.size() < 550) {
            IntStream.range(0, 50)
                    .forEach(scan -> scans.add(
                            portal.readers.scanFace("543700001", 0).subscribe().with(face -> {}, failed -> {})));
            await().atMost(PATIENCE).until(() -> fake.count(FACE) == scans.size());
        }
        scans.forEach(Cancellable::cancel);
    }

    @Test
    void aReaderThatSaysNothingIsGivenUp() {
        TestConfig hasty =
                TestConfig.of(fake.uri().toString(), null).withTimeouts(Duration.ofSeconds(30), Duration.ofMillis(300));
        fake.on(FACE, Answer.silence());
        try (Portal other = Portal.at(fake, hasty, List.of(certificate.certificate()))) {
            assertThat(kindOf(
                            () -> other.readers.scanFace("543700001", 0).await().atMost(PATIENCE)))
                    .isEqualTo(FailureKind.UNREACHABLE);
        }
        await().until(() -> fake.count(FACE) == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"credentials\":{\"faces\":[]},\"Response\":{\"code\":\"0\"}}",
                "{\"credentials\":{},\"Response\":{\"code\":\"0\"}}",
                "{\"credentials\":null,\"Response\":{\"code\":\"0\"}}",
                "{\"Response\":{\"code\":\"0\"},\"faces\":1}",
                "{\"credentials\":{\"faces\":[{}]},\"Response\":{\"code\":\"0\"}}",
                "{\"credentials\":{\"faces\":[{\"templates\":[]}]},\"Response\":{\"code\":\"0\"}}",
                "{\"credentials\":{\"faces\":[{\"templates\":[{\"template_ex\":\"\"}]}]},\"Response\":{\"code\":0}}",
                "{\"credentials\":{\"faces\":[null]},\"Response\":{\"code\":\"0\"}}",
                "{\"credentials\":{\"visualFaces\":[{\"templates\":[{\"template_ex\":\"AA\"}]}]},"
                        + "\"Response\":{\"code\":\"0\"}}",
                "{\"DeviceResponse\":{\"result\":\"false\"},\"Response\":{\"code\":\"0\"}}"
            })
    void anAnswerWithoutAFaceIsAScanThatFailed(String answer) {
        fake.on(FACE, Answer.ok(answer));
        assertThat(kindOf(this::scanFace)).isEqualTo(FailureKind.FACE_SCAN_FAILED);
        assertThat(fake.count(FACE)).isEqualTo(1);
    }

    @Test
    void bothKindsOfTemplatesAndOneFaceWithoutItsListAreRead() {
        fake.on(
                FACE,
                Answer.ok("{\"credentials\":{\"faces\":[{\"templates\":[{\"template_ex_ir\":\"AAAA\"}]}]},\"code\":0}"),
                Answer.ok("{\"credentials\":{\"faces\":[{\"templates\":[{\"templateEx\":\"AAAA\"}]}]},\"code\":0}"),
                Answer.ok("{\"credentials\":{\"faces\":{\"templates\":{\"template_ex\":\"AAAA\"}}},\"code\":\"0\"}"));
        assertThat(scanFace().fingerprints()).hasSize(1);
        assertThat(scanFace().fingerprints()).hasSize(1);
        assertThat(scanFace().json()).isEqualTo("{\"templates\":{\"template_ex\":\"AAAA\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'card_id':'1234567890','card_type':{'card_id':'9'}}|1234567890",
                "{'card_id':1234567890}|1234567890",
                "{'card_type':{'id':'0','card_id':'77'}}|77",
                "{'card_id':'','card_type':{'card_id':77}}|77",
                "{'card_id':'0','card_type':{'card_id':'77'}}|77",
                "{'card_id':'0012'}|0012"
            })
    void aCardNumberIsFoundWhereverItIs(String card, String number) {
        fake.on(CARD, Answer.ok(cardAnswer(card, "'DeviceResponse':{'result':'true'},")));
        assertThat(scanCard()).isEqualTo(number);
        assertThat(fake.received(CARD)).singleElement().satisfies(call -> assertThat(call.body())
                .isEqualTo("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'card_id':'0'}", "{'card_id':0}", "{'card_id':''}", "null", "[]", "'x'"})
    void noNumberIsNoCard(String card) {
        fake.on(CARD, Answer.ok(cardAnswer(card, "")));
        assertThat(kindOf(this::scanCard)).isEqualTo(FailureKind.CARD_SCAN_FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'DeviceResponse':{'result':'false'},|CARD_SCAN_FAILED",
                "'DeviceResponse':{'result':false},|CARD_SCAN_FAILED",
                "'DeviceResponse':{'result':'false','code':'1003'},|READER_TIMED_OUT",
                "'DeviceResponse':{'result':'true','rows':[{'id':'1','code':'0'},{'id':'2','code':'1004'}]},|READER_OFFLINE",
                "'DeviceResponse':{'rows':[{'id':'2','code':1001}]},|READER_OFFLINE",
                "'DeviceResponse':[{'id':'2','code':'1017'}],|READER_BUSY"
            })
    void aDevicesFailureInsideASuccessIsAFailure(String device, FailureKind kind) {
        fake.on(CARD, Answer.ok(cardAnswer("{'card_id':'1234567890'}", device)));
        assertThat(kindOf(this::scanCard)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".", "1/../2", "a b", "1?x=1", "%2e%2e"})
    void anIdThatIsNoneNeverBecomesAPath(String readerId) {
        assertThat(kindOf(() -> portal.readers.scanFace(readerId, 0).await().atMost(PATIENCE)))
                .isEqualTo(FailureKind.READER_UNKNOWN);
        assertThat(fake.received()).isEmpty();
    }

    private Capture scanFace() {
        return portal.readers.scanFace("543700001", 0).await().atMost(PATIENCE);
    }

    private String scanCard() {
        return portal.readers.scanCard("543700001").await().atMost(PATIENCE).number();
    }

    private static String cardAnswer(String card, String device) {
        return ("{'Card':" + card + "," + device + "'Response':{'code':'0','message':'Success'}}").replace('\'', '"');
    }
}
