package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The packaged application as journeys need it, on the embedded database. */
public final class PackagedProfile implements QuarkusTestProfile {
    /** The tests' own machine is a proxy here too: what was packaged names nobody by itself. */
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("vestibule.proxies", "127.0.0.1,::1");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PackagedEmulatedSite.class));
    }
}
