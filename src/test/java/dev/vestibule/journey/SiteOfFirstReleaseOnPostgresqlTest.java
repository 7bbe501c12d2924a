package dev.vestibule.journey;

import dev.vestibule.database.OlderSchema;
import dev.vestibule.database.StoreKind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** A site that comes from the first release, on PostgreSQL. */
@Tag("postgresql")
@QuarkusTest
@TestProfile(SiteOfFirstReleaseOnPostgresqlTest.Before.class)
class SiteOfFirstReleaseOnPostgresqlTest extends SiteOfBefore {

    /** The database as that version has left it. */
    public static final class Before implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    FilledBefore.class, FilledBefore.of(StoreKind.POSTGRESQL, OlderSchema.FIRST_RELEASE)));
        }
    }

    @Override
    Stream<String> references() {
        return OlderSchema.FIRST_RELEASE.references();
    }
}
