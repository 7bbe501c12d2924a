package dev.vestibule.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a Quarkus test an empty PostgreSQL database in place of the embedded one. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        PostgresServer.PostgresDatabase database = PostgresServer.newDatabase();
        return Map.of(
                "vestibule.database.url", database.url(),
                "vestibule.database.user", database.user(),
                "vestibule.database.password", database.password());
    }

    @Override
    public void stop() {
        // The server is shared, and stops with the JVM.
    }
}
