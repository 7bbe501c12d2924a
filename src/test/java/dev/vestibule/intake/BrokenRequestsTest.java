package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.intake.RawClient.Said;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser sends is answered by our page and our headers, and by nothing that says what stumbled. */
@QuarkusTest
class BrokenRequestsTest {

    @TestHTTPResource
    URL pages;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    /** Quarkus itself turns these away, in front of everything that has a page. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/kiosk/%", "/kiosk/%zz", "/kiosk/%4", "/kiosk?because=%", "/console/people?search=%zz", "%", "x"
            })
    void aTargetThatDoesNotDecode(String target) {
        Said said = RawClient.ask(pages.getPort(), "GET " + target + " HTTP/1.1\r\nHost: here\r\n\r\n");
        assertThat(said.status()).isIn(400, 404);
        assertThat(said.text()).doesNotContain("Exception", "at io.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/people?search=%00", "/console/people/%00", "/console/%00/sign-in"})
    void aTargetWithAZeroByte(String target) {
        assertRefused(400, "GET " + target + " HTTP/1.1\r\nHost: here\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: $Version=x; __Host-operator=canary",
                "Cookie: __Host-operator=canary; $Path=/",
                "Cookie: __Host-kiosk=\"canary",
                "Accept: */*;q=1.5",
                "Accept: text/html;q=",
                "Accept: text/html;q=x",
                "Accept: ,",
                "Accept: /",
                "Accept: text/",
                "Expect: a miracle"
            })
    void aHeaderThatCannotBeRead(String header) {
        for (String path : new String[] {"/kiosk", "/console/sign-in", "/nothing"}) {
            assertRefused(400, "GET " + path + " HTTP/1.1\r\nHost: here\r\n" + header + "\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "here/there", "here?x", "a b", "[::1", "user@here"})
    void aHostThatIsNone(String host) {
        Said said = RawClient.ask(pages.getPort(), "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(said.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "TRACE", "OPTIONS", "CONNECT", "BREW"})
    void aMethodThatNoPageHas(String method) {
        Said said = assertRefused(405, method + " /kiosk HTTP/1.1\r\nHost: here\r\n\r\n");
        assertThat(said.header("Allow")).hasValue("GET, HEAD, POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "multipart/mixed",
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded; charset=none",
                "application/x-www-form-urlencoded; charset=UTF-16",
                "///",
                "x"
            })
    void aBodyThatIsNoPlainForm(String type) {
        assertRefused(
                415,
                "POST /kiosk/pass HTTP/1.1\r\nHost: here\r\nContent-Type: " + type
                        + "\r\nContent-Length: 1000\r\n\r\n--x\r\n");
        assertRefused(415, "POST /kiosk/pass HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\na=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ\r\nabc\r\n0\r\n\r\n", "-5\r\nabc\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFFFF\r\nabc"})
    void aChunkWithoutASize(String body) {
        assertRefused(
                400,
                "POST /console/sign-in HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "one two three four\r\n\r\n",
                "GET / HTTP/x\r\n\r\n",
                "GET / HTTP/1.1\r\n: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: here\r\nA\u0001b: c\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void whatIsNoRequest(String sent) {
        assertRefused(400, sent);
        assertThat(RawClient.ask(management.getPort(), sent).status()).isEqualTo(400);
    }

    @Test
    void aClientThatSpeaksTls() {
        assertRefused(400, "\u0016\u0003\u0001\u0002\u0000\u0001\r\n");
    }

    @Test
    void aTargetAndHeadersThatAreTooLong() {
        String much = "a".repeat(100_000);
        assertRefused(414, "GET /" + much + " HTTP/1.1\r\nHost: here\r\n\r\n");
        assertRefused(431, "GET / HTTP/1.1\r\nHost: here\r\nCookie: " + much + "\r\n\r\n");
        assertThat(RawClient.ask(management.getPort(), "GET /" + much + " HTTP/1.1\r\n\r\n")
                        .status())
                .isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login=%&password=x", "login=%zz", "login=a%00b", "%00=a"})
    void aFieldThatDoesNotDecode(String body) {
        Said said = post("/console/sign-in", body);
        assertThat(said.status()).isEqualTo(400);
        assertOurs(said);
    }

    @Test
    void aPageThatIsReadWithABody() {
        assertRefused(400, "GET /kiosk HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\nabcde");
    }

    @Test
    void cookiesOfOtherApplicationsDoNotMatter() {
        Said said = RawClient.ask(
                pages.getPort(),
                "GET /console/sign-in HTTP/1.1\r\nHost: here\r\n"
                        + "Cookie: prefs={\"a\": [1, \"b\"]}; =; x; \u00fc=\u00e4; __Host-language=ko\r\n\r\n");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text()).contains("<html lang=\"ko\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "*; q=.2", "text/html, image/gif, *; q=.2, */*; q=.2", "text/html;level=\"1\";q=0.5"})
    void oddButOrdinaryWishesAreNotBroken(String accepted) {
        Said said = RawClient.ask(
                pages.getPort(), "GET /console/sign-in HTTP/1.1\r\nHost: here\r\nAccept: " + accepted + "\r\n\r\n");
        assertThat(said.status()).isEqualTo(200);
    }

    private Said post(String path, String body) {
        return RawClient.ask(
                pages.getPort(),
                "POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body);
    }

    private Said assertRefused(int status, String request) {
        Said said = RawClient.ask(pages.getPort(), request);
        assertThat(said.status()).as(request).isEqualTo(status);
        assertOurs(said);
        return said;
    }

    private static void assertOurs(Said said) {
        assertThat(said.header("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(said.header("Content-Security-Policy")).isPresent();
        assertThat(said.header("Cache-Control")).hasValue("no-store");
        assertThat(said.body()).contains("Not understood", "look.css").containsPattern("Reference [2-9A-Z]{8}");
        assertThat(said.text()).doesNotContain("canary", "Exception", "at io.");
    }
}
