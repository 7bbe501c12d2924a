package dev.vestibule.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A schema of before, and how a site on it had filled it: {@code src/test/resources/older-schemas}. */
public enum OlderSchema {
    FIRST_RELEASE("2", List.of(), Map.of()),
    BEFORE_FACE_CHANGES(
            "19",
            List.of("V19.sql"),
            Map.of(
                    "face_deletion", "person_id, deleted_at",
                    "kiosk_group", "kiosk_id, group_id",
                    "operator_session", "id, operator_id, level_id, opened_at, seen_at",
                    "guess_limit", "means, reader_id, waits_until, locked_until",
                    "wrong_guess", "means, reader_id, tried_at",
                    "known_browser", "token_hash, login_hash, seen_at",
                    "open_work", "record_number, work, subject, reference, owner",
                    "save_turn", "person_id, journey_id, held_until",
                    "belongs_to", "biostar, since")),
    BEFORE_LOSSES(
            "20",
            List.of("V19.sql", "V20.sql"),
            Map.of("face_change", "journey_id, reference, work, person_id, begun_at, sent_at, faces_before, look_at")),
    BEFORE_BELONGINGS(
            "22",
            List.of("V19.sql", "V20.sql", "V22.sql"),
            Map.of(
                    "loss",
                    "journey_id, reference, belonging, lost, names, person_id, found_at, accepted_at, accepted_by")),
    BEFORE_TABLES_WENT(
            "23",
            List.of("V19.sql", "V20.sql", "V22.sql", "V23.sql"),
            Map.of("face_change", "journey_id, reference, work, person_id, sent_at, belongings_before, look_at"));

    /** What the first release had, without what later versions decide anew: which passes and kiosks are open. */
    private static final Map<String, String> KEPT_FROM_THE_FIRST = Map.of(
            "kiosk", "id, name, reader_id, reader_name, token_hash, paired_by, paired_at",
            "pass",
                    "id, person_id, may_replace, code_hash, issued_by, issued_at, expires_at, used_at, used_in, identifications",
            "journey", "id, kiosk_id, started_at, scans, badge_scans",
            "consent", "number, id, person_id, journey_id, kiosk_id, decision, text, text_hash, language, decided_at",
            "record",
                    "number, committed_at, kind, reference, person_id, operator_id, kiosk_id, reader_id, cause, code");

    private static final Pattern REFERENCE = Pattern.compile("old-\\d{4}");

    private final String version;
    private final List<String> scripts;
    private final Map<String, String> kept;

    OlderSchema(String version, List<String> scripts, Map<String, String> kept) {
        this.version = version;
        this.scripts = scripts;
        this.kept = kept;
    }

    /** Migrates an empty database to this schema, and fills it on the way as each version would have. */
    public FreshStore fill(FreshStore store) {
        run(store.migrate("2"), "V2.sql");
        store.migrate(version);
        scripts.forEach(script -> run(store, script));
        return store;
    }

    /** The references of all records that are filled in. */
    public Stream<String> references() {
        return Stream.concat(Stream.of("V2.sql"), scripts.stream())
                .flatMap(script -> REFERENCE.matcher(read(script)).results())
                .map(MatchResult::group)
                .distinct();
    }

    /** Columns by table that a migration must leave as they are, in every row. */
    Map<String, String> kept() {
        Map<String, String> all = new TreeMap<>(KEPT_FROM_THE_FIRST);
        all.putAll(kept);
        return all;
    }

    /** One statement after the other: not every driver takes several. */
    private static void run(FreshStore store, String script) {
        Stream.of(read(script).split(";\n"))
                .filter(statement -> !statement.isBlank())
                .forEach(store::execute);
    }

    private static String read(String script) {
        try (InputStream text = OlderSchema.class.getResourceAsStream("/older-schemas/" + script)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
