package dev.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture in {@code docs/architecture.md} shows every arrow between packages that there is, and no other one. */
class PictureTest {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final String HOME = "dev.vestibule.";

    /** One package, and all that it uses. */
    private static final Pattern ARROWS = Pattern.compile("^ +(\\w+) --> (\\w+(?: & \\w+)*)$", Pattern.MULTILINE);

    private record Arrow(String from, String to) implements Comparable<Arrow> {
        @Override
        public int compareTo(Arrow other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return from + " --> " + to;
        }
    }

    @Test
    void thePictureShowsTheArrowsOfTheCode() throws IOException {
        assertThat(drawn()).isNotEmpty().isEqualTo(built());
    }

    private static SortedSet<Arrow> drawn() throws IOException {
        return ARROWS.matcher(Files.readString(ARCHITECTURE))
                .results()
                .flatMap(line -> Arrays.stream(line.group(2).split(" & ")).map(used -> new Arrow(line.group(1), used)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<Arrow> built() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.vestibule").stream()
                        .flatMap(PictureTest::arrows)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Arrow> arrows(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(ours(user).and(ours -> !room(ours).equals(room(user))))
                .map(used -> new Arrow(room(user), room(used)));
    }

    private static Predicate<JavaClass> ours(JavaClass user) {
        return used ->
                used.getPackageName().startsWith(HOME) && user.getPackageName().startsWith(HOME);
    }

    /** The package below ours. */
    private static String room(JavaClass one) {
        return one.getPackageName().substring(HOME.length()).split("\\.")[0];
    }
}
