package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/**
 * As journeys need it, in an application of its own: what BioStar says about sending to devices is kept for minutes, so it
 * says the same in all tests here. What it says about mail is read for each page.
 */
public final class DoorsProfile implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmulatedSite.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("vestibule.biostar.mail-settings-age", "1ms");
    }
}
