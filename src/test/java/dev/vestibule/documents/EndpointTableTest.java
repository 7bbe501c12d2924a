package dev.vestibule.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every endpoint has a line in the document about threats, with who may ask and what limits them; and every line one. */
@QuarkusTest
class EndpointTableTest {

    private static final Path STATIC = Path.of("src-web/META-INF/resources");
    private static final List<Endpoint> STATIC_FILES =
            List.of(new Endpoint("/assets/{file}", "GET"), new Endpoint("/assets/{hash}/{file}", "GET"));
    private static final String OPERATOR = "operator";
    private static final Set<String> WHO = Set.of("anybody", "kiosk", "person", OPERATOR, "demo", "probe");

    @Inject
    Router router;

    @Inject
    ManagementRoutes management;

    @Test
    void everyEndpointHasALineAndEveryLineAnEndpoint() {
        Set<Endpoint> known = new TreeSet<>(Endpoints.ofCode().keySet());
        known.addAll(STATIC_FILES);
        management.paths().forEach(path -> known.add(new Endpoint(path, "GET")));
        assertThat(EndpointLine.all().stream().map(EndpointLine::endpoint))
                .as("the endpoints of docs/threats.md")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theLineSaysWhoItIsFor() {
        Map<Endpoint, Endpoints.Door> doors = Endpoints.ofCode();
        for (EndpointLine line : EndpointLine.all()) {
            assertThat(WHO).as(line.toString()).contains(line.who());
            assertThat(line.limit()).as(line.toString()).isNotBlank();
            assertThat(line.who().equals(OPERATOR))
                    .as(line.toString())
                    .isEqualTo(doors.get(line.endpoint()) == Endpoints.Door.OPERATOR);
        }
    }

    /** The application would close it anyway; this says which one it is. */
    @Test
    void everyEndpointSaysItselfWhetherItIsPublic() {
        assertThat(Endpoints.ofCode()).isNotEmpty().doesNotContainValue(Endpoints.Door.UNMARKED);
    }

    @Test
    void thereIsNoWayInBesideThePages() {
        Set<String> paths = router.getRoutes().stream()
                .map(Route::getPath)
                .filter(path -> path != null)
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(paths)
                .as("all pages hang below this one route of Quarkus REST")
                .containsExactly("/");
    }

    @Test
    void onlyAssetsAreServedAsFiles() throws IOException {
        List<URL> served =
                Collections.list(Thread.currentThread().getContextClassLoader().getResources("META-INF/resources"));
        assertThat(served).as("no library brings files of its own").hasSize(1);
        try (Stream<Path> files = Files.walk(STATIC)) {
            assertThat(files.filter(Files::isRegularFile).map(STATIC::relativize))
                    .isNotEmpty()
                    .allMatch(file -> file.startsWith("assets"));
        }
    }
}
