package dev.vestibule.journey;

import dev.vestibule.database.OlderSchema;
import dev.vestibule.database.StoreKind;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;

/** A site that comes from the first release. */
@QuarkusTest
@TestProfile(SiteOfFirstReleaseTest.Before.class)
class SiteOfFirstReleaseTest extends SiteOfBefore {

    /** The database as that version has left it. */
    public static final class Before implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    FilledBefore.class, FilledBefore.of(StoreKind.SQLITE, OlderSchema.FIRST_RELEASE)));
        }
    }

    @Override
    Stream<String> references() {
        return OlderSchema.FIRST_RELEASE.references();
    }
}
