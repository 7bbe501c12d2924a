package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** As journeys need it, and BioStar's mail settings are read again for each page, so that tests can change them. */
public final class MailProfile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmulatedSite.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "vestibule.biostar.mail-settings-age", "1ms",
                // Whoever goes on within a minute has not waited for a call.
                "vestibule.biostar.read-timeout", "3m");
    }
}
