package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The application as journeys need it: with an emulator whose port the test knows. */
public final class JourneyProfile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmulatedSite.class));
    }
}
