package dev.vestibule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pictures in {@code docs/architecture.md} show every arrow that there is, and no other one: the first picture those
 * between packages, and one for each package that has rooms those between its rooms.
 */
class PictureTest {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final String HOME = "dev.vestibule.";

    /** One package or room, and all that it uses. */
    private static final Pattern ARROWS = Pattern.compile("^ +(\\w+) --> (\\w+(?: & \\w+)*)$", Pattern.MULTILINE);

    /** A picture of the rooms of one package, below its heading. */
    private static final Pattern ROOMS =
            Pattern.compile("^### Rooms of (\\w+)$.*?```mermaid\\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern FIRST = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);

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

    /** A class's package below ours, and the room in it; the package's own name where it lies in no room. */
    private record Place(String home, String room) {

        static Place of(JavaClass one) {
            String[] names = one.getPackageName().substring(HOME.length()).split("\\.", 2);
            return new Place(names[0], names[names.length - 1]);
        }
    }

    @Test
    void theFirstPictureShowsTheArrowsBetweenPackages() throws IOException {
        var first = FIRST.matcher(Files.readString(ARCHITECTURE));
        assertThat(first.find()).isTrue();
        assertThat(drawn(first.group(1)))
                .isNotEmpty()
                .isEqualTo(arrows().filter(one ->
                                !one.getKey().home().equals(one.getValue().home()))
                        .map(one ->
                                new Arrow(one.getKey().home(), one.getValue().home()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachPackageWithRoomsHasAPictureOfTheArrowsBetweenThem() throws IOException {
        SortedMap<String, SortedSet<Arrow>> drawn = new TreeMap<>();
        ROOMS.matcher(Files.readString(ARCHITECTURE))
                .results()
                .forEach(picture -> drawn.put(picture.group(1), drawn(picture.group(2))));
        assertThat(drawn)
                .isEqualTo(arrows().filter(
                                one -> one.getKey().home().equals(one.getValue().home()))
                        .collect(Collectors.groupingBy(
                                one -> one.getKey().home(),
                                TreeMap::new,
                                Collectors.mapping(
                                        one -> new Arrow(
                                                one.getKey().room(),
                                                one.getValue().room()),
                                        Collectors.toCollection(TreeSet::new)))));
    }

    private static SortedSet<Arrow> drawn(String picture) {
        return ARROWS.matcher(picture)
                .results()
                .flatMap(line -> Arrays.stream(line.group(2).split(" & ")).map(used -> new Arrow(line.group(1), used)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** From the place of each class to the other places that it uses. */
    private static Stream<Map.Entry<Place, Place>> arrows() {
        return classes().stream().flatMap(user -> user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(used -> used.getPackageName().startsWith(HOME))
                .map(used -> Map.entry(Place.of(user), Place.of(used)))
                .filter(arrow -> !arrow.getKey().equals(arrow.getValue())));
    }

    private static List<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.vestibule").stream()
                        .filter(one -> one.getPackageName().startsWith(HOME))
                        .toList();
    }
}
