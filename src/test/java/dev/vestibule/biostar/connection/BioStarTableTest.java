package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.contract.Description;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the client may call: the table of {@code docs/biostar.md}, the description, and nothing besides. */
class BioStarTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+ /[^`]+)` \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|");

    @Test
    void theTableNamesEveryCallAndNoOther() throws IOException {
        assertThat(versions().keySet()).containsExactlyElementsOf(calls());
    }

    @Test
    void theTableNamesTheVersionOfTheDescription() throws IOException {
        versions().forEach((call, since) -> {
            String[] parts = call.split(" ");
            Optional<String> described = Description.read().since(parts[0], parts[1].replace("{id}", "7"));
            assertThat(since).as(call).isEqualTo(described.orElse("always"));
        });
    }

    @Test
    void everyCallIsDescribed() {
        assertThat(calls()).allMatch(call -> {
            String[] parts = call.split(" ");
            return Description.read().knows(parts[0], parts[1].replace("{id}", "7"));
        });
    }

    @Test
    void nothingElseIsWrittenAndNothingActsOnWhomASearchFinds() {
        assertThat(calls())
                .filteredOn(call -> !call.startsWith("GET "))
                .containsExactlyInAnyOrder(
                        "POST /api/login",
                        "POST /api/logout",
                        "PUT /api/users/{id}",
                        "POST /api/users/export",
                        "POST /api/v2/users/advance_search",
                        "POST /api/v2/users/search",
                        "POST /api/v2/devices/search",
                        "POST /api/v2/send_email",
                        "POST /api/devices/{id}/scan_card");
        Stream<String> questions = methods()
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(query -> query != null)
                .map(QueryParam::value);
        assertThat(questions).doesNotContain("adv");
        assertThat(calls()).noneMatch(call -> call.contains("?") || call.contains("delete") || call.contains("smtp_"));
    }

    private static Map<String, String> versions() throws IOException {
        String page = Files.readString(java.nio.file.Path.of("docs/biostar.md"));
        return ROW.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(4).strip(), BioStarTableTest::twice, TreeMap::new));
    }

    private static String twice(String first, String second) {
        throw new AssertionError("A call stands twice in the table");
    }

    private static Set<String> calls() {
        return methods().map(BioStarTableTest::call).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> methods() {
        return Stream.of(LoginClient.class, ServerClient.class, ReaderClient.class)
                .flatMap(client -> Arrays.stream(client.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && !method.isDefault());
    }

    private static String call(Method method) {
        String path =
                path(method.getDeclaringClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        return verb(method) + " " + path;
    }

    private static String path(Path path) {
        return path == null || path.value().equals("/") ? "" : path.value();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }
}
