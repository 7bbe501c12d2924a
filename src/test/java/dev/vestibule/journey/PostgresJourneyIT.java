package dev.vestibule.journey;

import dev.vestibule.database.PostgresResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

/** The same on what was packaged, on PostgreSQL. */
@QuarkusIntegrationTest
@TestProfile(PostgresJourneyIT.OnPostgresql.class)
class PostgresJourneyIT extends JourneyTest {

    /** The journey's settings, and PostgreSQL beside them. */
    public static final class OnPostgresql implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(PackagedEmulatedSite.class), new TestResourceEntry(PostgresResource.class));
        }
    }
}
