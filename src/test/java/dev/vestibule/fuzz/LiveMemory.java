package dev.vestibule.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process of which a leak would be part. */
sealed interface LiveMemory {

    /** How much there is now. */
    long bytes() throws Exception;

    /** How much more than before is no leak. */
    long tolerance();

    /** Of a Java process what is alive, of a native one what is resident. */
    static LiveMemory of(Process process) {
        String command = process.info().command().orElse("");
        return command.endsWith("java") ? new Objects(process.pid(), command) : new Resident(process.pid());
    }

    /** What is alive after a collection: 8,000 requests that leave 1 KiB each would be seen. */
    record Objects(long pid, String java) implements LiveMemory {

        @Override
        public long bytes() throws Exception {
            Process jcmd = new ProcessBuilder(
                            Path.of(java).resolveSibling("jcmd").toString(), String.valueOf(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes());
            return said.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.trim().split(" +")[2]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(said));
        }

        @Override
        public long tolerance() {
            return 8L << 20;
        }
    }

    /** A native heap is collected when it likes. */
    record Resident(long pid) implements LiveMemory {

        @Override
        public long bytes() throws IOException {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public long tolerance() {
            return 20L << 20;
        }
    }
}
