package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/**
 * The application as journeys need it: with an emulator whose port the test knows. What BioStar's settings say about mail is
 * kept for minutes, and offered or not to whoever comes then: tests that switch mail off have {@link MailProfile}.
 */
public final class JourneyProfile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmulatedSite.class));
    }
}
