package dev.vestibule.journey;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** The same for a packaged application: the launcher waits for a line in its log, in a file and form of its own. */
public final class PackagedEmulatedSite implements QuarkusTestResourceLifecycleManager {

    private final EmulatedSite site = new EmulatedSite();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(site.start());
        settings.keySet().removeIf(name -> name.startsWith("quarkus.log."));
        settings.put("quarkus.log.console.json.enabled", "false");
        settings.put("quarkus.log.file.json.enabled", "false");
        return settings;
    }

    @Override
    public void stop() {
        site.stop();
    }
}
