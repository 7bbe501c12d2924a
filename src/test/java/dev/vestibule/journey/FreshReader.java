package dev.vestibule.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Readers of the emulator that no test used before, so that no test waits for what another one left prompting. */
final class FreshReader {

    private static final AtomicInteger USED = new AtomicInteger();

    private FreshReader() {}

    /** The id of a reader of faces. */
    static String of(EmulatorControl emulator) {
        JsonNode ids = emulator.post("readers", Map.of("count", USED.incrementAndGet()))
                .path("ids");
        return ids.get(ids.size() - 1).asText();
    }
}
