package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The packaged application as journeys need it, on the embedded database. */
public final class PackagedProfile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PackagedEmulatorPort.class));
    }
}
