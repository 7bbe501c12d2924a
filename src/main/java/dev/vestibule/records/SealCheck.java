package dev.vestibule.records;

import dev.vestibule.database.Database;
import dev.vestibule.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Compares what is there with what was sealed, from the first seal on. Calls block, and read every row once. */
@ApplicationScoped
public class SealCheck {

    private final Database database;

    SealCheck(Database database) {
        this.database = database;
    }

    /** What is wrong with the first row, or seal, that is not as it was. */
    public enum Fault {
        /** A row says something else. */
        CHANGED,
        /** A row is gone that was not taken away by the job. */
        MISSING,
        /** A row is there that was not there. */
        ADDED,
        /** A seal says something else, or is missing in the chain. */
        SEAL
    }

    /**
     * The first thing that is not as it was sealed.
     *
     * @param number the row's number, or the seal's for {@link Fault#SEAL}
     */
    public record Finding(SealedTable table, long number, Fault fault) {}

    /** The first row of a table that is not as it was sealed; empty when all are. */
    public Optional<Finding> firstFault(SealedTable table) {
        long number = 1;
        long first = 1;
        String before = Seals.NOTHING_BEFORE;
        for (Optional<Seal> next = from(table, 1); next.isPresent(); next = from(table, number)) {
            Seal seal = next.get();
            if (seal.number() != number || seal.first() != first) {
                return Optional.of(new Finding(table, number, Fault.SEAL));
            }
            Optional<Finding> fault = fault(seal, before);
            if (fault.isPresent()) {
                return fault;
            }
            before = seal.hash();
            first = seal.last() + 1;
            number++;
        }
        return Optional.empty();
    }

    private Optional<Finding> fault(Seal seal, String before) {
        List<SealableRow> rows = rows(seal);
        if (seal.purged()) {
            return rows.stream().findFirst().map(row -> new Finding(seal.table(), row.number(), Fault.ADDED));
        }
        Optional<Finding> row = firstRow(seal, rows);
        boolean sealed = rows.size() == seal.count()
                && SealableRow.seal(seal.table(), before, seal.first(), seal.last(), rows)
                        .equals(seal.hash());
        return sealed ? row : row.or(() -> Optional.of(new Finding(seal.table(), seal.number(), Fault.SEAL)));
    }

    private static Optional<Finding> firstRow(Seal seal, List<SealableRow> rows) {
        Map<Long, String> sealed = Arrays.stream(seal.rowHashes().orElse("").split("\n"))
                .filter(brief -> !brief.isEmpty())
                .collect(Collectors.toMap(
                        brief -> Long.valueOf(brief.substring(0, brief.indexOf(':'))), Function.identity()));
        Map<Long, String> present = rows.stream().collect(Collectors.toMap(SealableRow::number, SealableRow::brief));
        return LongStream.rangeClosed(seal.first(), seal.last())
                .filter(number -> !Objects.equals(sealed.get(number), present.get(number)))
                .boxed()
                .findFirst()
                .map(number -> new Finding(seal.table(), number, fault(sealed, present, number)));
    }

    private static Fault fault(Map<Long, String> sealed, Map<Long, String> present, Long number) {
        if (!present.containsKey(number)) {
            return Fault.MISSING;
        }
        return sealed.containsKey(number) ? Fault.CHANGED : Fault.ADDED;
    }

    private Optional<Seal> from(SealedTable table, long number) {
        Sql query = Sql.of(
                "select * from seal where sealed_table = ? and number >= ? order by number limit 1",
                table.table(),
                number);
        return database.query(connection -> query.first(connection, Seal::of));
    }

    private List<SealableRow> rows(Seal seal) {
        Sql query = Sql.of(
                "select * from " + seal.table().table() + " where number between ? and ? order by number",
                seal.first(),
                seal.last());
        return database.query(connection -> query.list(connection, row -> SealableRow.of(seal.table(), row)));
    }
}
