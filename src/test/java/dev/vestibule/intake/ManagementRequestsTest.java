package dev.vestibule.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vestibule.intake.RawClient.Said;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The management port is read, and nothing is brought to it. */
@QuarkusTest
class ManagementRequestsTest {

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @TestHTTPResource("/")
    URL pages;

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "BREW"})
    void onlyGetAndHead(String method) {
        Said said = ask(method + " /q/health/live HTTP/1.1\r\nHost: here\r\n\r\n");
        assertThat(said.status()).isEqualTo(405);
        assertThat(said.header("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void anUploadIsRefusedBeforeItIsReadAndLeavesNoFile() {
        int before = uploads();
        Said said = ask(
                "POST /q/health/live HTTP/1.1\r\nHost: here\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: 5000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nup");
        assertThat(said.status()).isEqualTo(413);
        said = ask("POST /q/health/live HTTP/1.1\r\nHost: here\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\n--x\r\n\r\n");
        assertThat(said.status()).isEqualTo(413);
        assertThat(uploads()).isEqualTo(before);
    }

    @Test
    void probesAndMetricsAreReadByNoForeignPage() {
        for (String path : new String[] {"/q/health/live", "/q/metrics"}) {
            Said said = ask("GET " + path + " HTTP/1.1\r\nHost: here\r\nOrigin: https://elsewhere.example\r\n\r\n");
            assertThat(said.status()).isEqualTo(200);
            assertThat(said.header("Access-Control-Allow-Origin")).isEqualTo(Optional.empty());
        }
    }

    /** Beside the build that it is: of the machine that it was made on or runs on it tells nothing. */
    @Test
    void whichBuildItIsStandsOnThisPortOnly() throws Exception {
        JsonNode told = new ObjectMapper()
                .readTree(management.toURI().resolve("/q/info").toURL());
        assertThat(names(told)).isSubsetOf("build", "git").contains("build");
        assertThat(names(told.path("build")))
                .isSubsetOf("name", "group", "artifact", "version", "time", "quarkusVersion", "enabled")
                .contains("version", "time");
        assertThat(names(told.path("git"))).isSubsetOf("branch", "commit");
        assertThat(names(told.path("git").path("commit"))).isSubsetOf("id", "time");
        assertThat(RawClient.ask(pages.getPort(), "GET /q/info HTTP/1.1\r\nHost: here\r\n\r\n")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** As Java's own client asks by default. */
    @Test
    void aClientThatOffersAnotherVersionOfHttpIsAnswered() throws Exception {
        HttpRequest probe = HttpRequest.newBuilder(management.toURI().resolve("/q/health/live"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(probe, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/%zz", "/q/metrics?a=%"})
    void aTargetThatDoesNotDecode(String target) {
        assertThat(ask("GET " + target + " HTTP/1.1\r\nHost: here\r\n\r\n").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*;q=1.5", "Cookie: $Version=x", "Accept: ,"})
    void aHeaderThatCannotBeRead(String header) {
        for (String path : new String[] {"/q/health", "/q/metrics", "/q/nothing"}) {
            assertThat(ask("GET " + path + " HTTP/1.1\r\nHost: here\r\n" + header + "\r\n\r\n")
                            .status())
                    .isEqualTo(400);
        }
    }

    private Said ask(String request) {
        return RawClient.ask(management.getPort(), request);
    }

    private static int uploads() {
        return count(new File("file-uploads"))
                + count(Path.of(System.getProperty("java.io.tmpdir"), "uploads").toFile());
    }

    private static int count(File folder) {
        String[] files = folder.list();
        return files == null ? 0 : files.length;
    }
}
