package dev.vestibule.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/configuration.md hold every setting of Vestibule, with its default, and no other. */
class SettingsTableTest {

    private static final Path CONFIGURATION = Path.of("docs/configuration.md");
    /** Set by the application itself and by tests. */
    private static final String NOT_FOR_SITES = "vestibule.database.file";

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Each name of the tables with its default; several in a line stand in the same order as their defaults. */
    private final Map<String, Optional<String>> documented = documented();

    @Test
    void everySettingHasALine() {
        assertThat(Settings.ofCode())
                .isNotEmpty()
                .filteredOn(setting -> !setting.property().equals(NOT_FOR_SITES))
                .allSatisfy(setting -> assertThat(documented.keySet())
                        .as(setting.property())
                        .containsAnyOf(setting.property(), setting.variable()));
    }

    @Test
    void everyLineOfOursIsASetting() {
        List<String> known = Settings.ofCode().stream()
                .flatMap(setting -> Stream.of(setting.property(), setting.variable()))
                .toList();
        assertThat(documented.keySet())
                .filteredOn(name -> name.startsWith("vestibule.") || name.startsWith("VESTIBULE_"))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void theDefaultIsTheOneOfTheCode() {
        for (Settings.Setting setting : Settings.ofCode()) {
            if (setting.property().equals(NOT_FOR_SITES)) {
                continue;
            }
            Optional<String> said = Stream.of(setting.property(), setting.variable())
                    .flatMap(name -> documented.getOrDefault(name, Optional.empty()).stream())
                    .findFirst();
            setting.fallback()
                    .ifPresent(
                            fallback -> assertThat(said).as(setting.property()).contains(fallback));
        }
    }

    private static Map<String, Optional<String>> documented() {
        Map<String, Optional<String>> documented = new TreeMap<>();
        for (String names : new String[] {"variable", "property"}) {
            for (List<String> row : DocumentTable.rows(CONFIGURATION, names, "meaning", "default")) {
                List<String> found = whole(code(row.get(0)));
                List<String> defaults = code(row.get(2));
                for (int name = 0; name < found.size(); name++) {
                    documented.put(
                            found.get(name),
                            defaults.size() == found.size() ? Optional.of(defaults.get(name)) : Optional.empty());
                }
            }
        }
        return documented;
    }

    /** A name that begins with a dot goes on where the one before it left off. */
    private static List<String> whole(List<String> names) {
        List<String> whole = new ArrayList<>();
        for (String name : names) {
            String before = whole.isEmpty() ? "" : whole.get(whole.size() - 1);
            whole.add(name.startsWith(".") ? before.substring(0, before.lastIndexOf('.')) + name : name);
        }
        return whole;
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
