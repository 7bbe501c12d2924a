package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A site that comes from any older version keeps every row, whatever lies between. */
@EachDatabase
class OlderSchemasTest {

    private final StoreKind kind;

    OlderSchemasTest(StoreKind kind) {
        this.kind = kind;
    }

    @ParameterizedTest
    @EnumSource(OlderSchema.class)
    void everyRowSurvivesEveryLaterVersion(OlderSchema schema) {
        FreshStore store = schema.fill(new FreshStore(kind));
        Map<String, List<String>> before = rows(store, schema);
        assertThat(before.values()).noneMatch(List::isEmpty);

        for (String version : store.pending()) {
            store.migrate(version);
            assertThat(rows(store, schema)).as(version).allSatisfy((table, rows) -> assertThat(rows)
                    .containsAll(before.get(table)));
        }
        assertThat(store.pending()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OlderSchema.class)
    void whatMayBeOpenOnlyOnceIsOpenOnce(OlderSchema schema) {
        FreshStore store = schema.fill(new FreshStore(kind)).migrate();

        assertThat(store.texts(
                        "select id from pass where person_id = '1002' and used_at is null and revoked_at is null"))
                .as("the newest pass")
                .containsExactly("00000000-0000-4000-8000-00000000b003");
        assertThat(store.texts("select name from kiosk where reader_id = '543700001' and revoked_at is null"))
                .as("the newest kiosk of a reader")
                .containsExactly("Entrance");
        assertThat(store.texts("select person_id from record where kind = 'PASS_REVOKED' and reference = 'MIGRATION'"))
                .as("whose pass was taken back")
                .containsExactly("1002");
        assertThat(store.texts("select person_id from face_deletion")).contains("1003");
    }

    private static Map<String, List<String>> rows(FreshStore store, OlderSchema schema) {
        Map<String, List<String>> rows = new TreeMap<>();
        schema.kept().forEach((table, columns) -> rows.put(table, store.texts("select " + columns + " from " + table)));
        return rows;
    }
}
