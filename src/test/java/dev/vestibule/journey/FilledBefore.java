package dev.vestibule.journey;

import dev.vestibule.database.FreshStore;
import dev.vestibule.database.OlderSchema;
import dev.vestibule.database.PostgresServer;
import dev.vestibule.database.StoreKind;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Beside an emulator a database that a version of before has filled; the application migrates it when it starts. */
public final class FilledBefore implements QuarkusTestResourceLifecycleManager {

    private final EmulatedSite site = new EmulatedSite();
    private StoreKind kind;
    private OlderSchema schema;

    /** What {@link #init} is given. */
    static Map<String, String> of(StoreKind kind, OlderSchema schema) {
        return Map.of("kind", kind.name(), "schema", schema.name());
    }

    @Override
    public void init(Map<String, String> arguments) {
        kind = StoreKind.valueOf(arguments.get("kind"));
        schema = OlderSchema.valueOf(arguments.get("schema"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(site.start());
        if (kind == StoreKind.SQLITE) {
            schema.fill(FreshStore.in(file(Path.of(settings.get("vestibule.data-dir")))))
                    .close();
        } else {
            PostgresServer.PostgresDatabase database = PostgresServer.newDatabase();
            schema.fill(FreshStore.of(database, database.user())).close();
            settings.put("vestibule.database.url", database.url());
            settings.put("vestibule.database.user", database.user());
            settings.put("vestibule.database.password", database.password());
        }
        return settings;
    }

    @Override
    public void stop() {
        site.stop();
    }

    private static Path file(Path folder) {
        try {
            return Files.createDirectories(folder).resolve("emulator.db");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
