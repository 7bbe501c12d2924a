package dev.vestibule.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.configuration.PackagedApplication;
import dev.vestibule.process.Lobby;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What broken requests leave in the memory of the packaged process, with BioStar and the fuzzer in another one. */
class MemoryAfterBrokenRequestsIT {

    /** Until everything that is made once is made, and the heap has the size that it keeps. */
    private static final int WARM_UP = 4_000;

    private static final int REQUESTS = 8_000;
    private static final long SEED = 20261125;

    private static final Set<String> PROBES =
            new TreeSet<>(List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"));

    @TempDir
    Path folder;

    @Test
    void theyLeaveNothingBehind() throws Exception {
        try (Lobby lobby = new Lobby(folder, Map.of())) {
            PackagedApplication portal = lobby.start();
            Fuzzer fuzzer = new Fuzzer(lobby.pages(), lobby.probes(), Target.pages(), Target.management(PROBES));
            Cookies cookies = Cookies.of(lobby.desk(), lobby.desk());
            assertThat(fuzzer.complaints(SEED, WARM_UP, cookies)).isEmpty();
            LiveMemory memory = LiveMemory.of(portal.process());
            long before = memory.bytes();

            List<String> complaints = fuzzer.complaints(SEED + WARM_UP, REQUESTS, cookies);

            assertThat(complaints).isEmpty();
            assertThat(memory.bytes() - before).isLessThan(memory.tolerance());
        }
    }
}
