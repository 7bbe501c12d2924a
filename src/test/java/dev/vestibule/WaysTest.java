package dev.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways that the architecture tells are the ways that the code takes. */
class WaysTest {

    private static final Path TOLD = Path.of("docs/architecture.md");
    private static final Pattern HEADING = Pattern.compile("#+ (.+)");
    private static final Pattern LINE = Pattern.compile("\\d+\\. `(\\w+)\\.(\\w+)`.*");
    private static final int ONE_SCREEN = 20;

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("dev.vestibule");

    /** One line: a class and its method. */
    private record Call(String type, String method) {

        Stream<JavaClass> types() {
            return CLASSES.stream().filter(each -> each.getSimpleName().equals(type));
        }

        boolean exists() {
            return types().flatMap(each -> each.getMethods().stream())
                    .anyMatch(each -> each.getName().equals(method));
        }

        boolean comesFromTheBrowser() {
            return type.endsWith("Resource");
        }

        boolean isCalledByOneOf(List<Call> above) {
            return above.stream().anyMatch(caller -> caller.types().anyMatch(this::isCalledBy));
        }

        /** A class with what is inside it. */
        private boolean isCalledBy(JavaClass caller) {
            return CLASSES.stream()
                    .filter(each -> each.equals(caller) || each.getName().startsWith(caller.getName() + "$"))
                    .flatMap(each -> Stream.<JavaAccess<?>>concat(
                            each.getMethodCallsFromSelf().stream(), each.getMethodReferencesFromSelf().stream()))
                    .anyMatch(this::isThis);
        }

        private boolean isThis(JavaAccess<?> call) {
            return call.getTarget().getName().equals(method)
                    && types().anyMatch(each ->
                            each.isAssignableTo(call.getTargetOwner().getName()));
        }
    }

    @Test
    void thereAreThree() throws IOException {
        assertThat(ways().keySet()).containsExactly("A pass code", "A user id", "A capture");
    }

    @Test
    void eachFitsOnOneScreen() throws IOException {
        assertThat(ways().values()).allSatisfy(way -> assertThat(way).hasSizeBetween(5, ONE_SCREEN));
    }

    @Test
    void eachLineIsThereAndIsCalledFromALineAboveIt() throws IOException {
        for (List<Call> way : ways().values()) {
            for (int line = 0; line < way.size(); line++) {
                Call call = way.get(line);
                assertThat(call.exists()).as("%s exists", call).isTrue();
                assertThat(call.comesFromTheBrowser() || call.isCalledByOneOf(way.subList(0, line)))
                        .as("%s is called by a class above it", call)
                        .isTrue();
            }
        }
    }

    private static Map<String, List<Call>> ways() throws IOException {
        Map<String, List<Call>> ways = new LinkedHashMap<>();
        String heading = "";
        for (String line : Files.readAllLines(TOLD)) {
            Matcher title = HEADING.matcher(line);
            if (title.matches()) {
                heading = title.group(1);
            }
            Matcher call = LINE.matcher(line);
            if (call.matches()) {
                ways.computeIfAbsent(heading, first -> new ArrayList<>()).add(new Call(call.group(1), call.group(2)));
            }
        }
        return ways;
    }
}
