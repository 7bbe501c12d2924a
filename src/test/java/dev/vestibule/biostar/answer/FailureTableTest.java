package dev.vestibule.biostar.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.documents.DocumentTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An operator who reads a failure finds it in {@code docs/operating.md}, with every code that stands for it. */
class FailureTableTest {

    private static final int CODES = 350_000;
    private static final int REFUSED = 400;

    private final List<List<String>> rows = DocumentTable.rows(
            Path.of("docs/operating.md"), "failure", "BioStar's codes", "what it means, and what to do");

    @Test
    void everyFailureHasALine() {
        assertThat(rows.stream().map(row -> DocumentTable.plain(row.get(0))))
                .containsExactly(
                        Arrays.stream(FailureKind.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void theLineHasEveryCodeOfTheFailure() {
        Map<FailureKind, Set<Integer>> codes = codes();
        for (List<String> row : rows) {
            FailureKind kind = FailureKind.valueOf(DocumentTable.plain(row.get(0)));
            if (kind != FailureKind.UNKNOWN) {
                assertThat(numbers(row.get(1))).as(kind.name()).isEqualTo(codes.getOrDefault(kind, Set.of()));
            }
        }
    }

    /** Of any call: some codes mean something else at the login, in a save or away from a reader. */
    private static Map<FailureKind, Set<Integer>> codes() {
        Map<FailureKind, Set<Integer>> codes = new EnumMap<>(FailureKind.class);
        for (CallKind call : CallKind.values()) {
            for (int code = 1; code <= CODES; code++) {
                FailureKind kind = FailureCodes.failure(call, REFUSED, Optional.of(Integer.toString(code)))
                        .kind();
                codes.computeIfAbsent(kind, none -> new TreeSet<>()).add(code);
            }
        }
        return codes;
    }

    private static Set<Integer> numbers(String cell) {
        if (cell.equals("none")) {
            return Set.of();
        }
        return Stream.of(cell.split(", "))
                .flatMapToInt(FailureTableTest::range)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static IntStream range(String numbers) {
        String[] ends = numbers.split(" to ");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
