package dev.vestibule.journey;

import dev.vestibule.database.PostgresResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The application as journeys need it, on PostgreSQL. */
public final class OnPostgresql implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmulatedSite.class), new TestResourceEntry(PostgresResource.class));
    }
}
