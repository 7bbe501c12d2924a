package dev.vestibule.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How fast a build starts. */
record Starts(List<String> command, Path folder, EmulatedBioStar biostar) {

    private static final int STARTS = 5;

    /** The median with a database that has to be made. */
    Duration withNewDatabase() throws IOException {
        Samples times = new Samples();
        for (int number = 0; number < STARTS; number++) {
            times.add(start(Files.createDirectory(folder.resolve("new-" + number))));
        }
        return times.percentile(50);
    }

    /** The median with the database of an earlier start. */
    Duration withExistingDatabase() throws IOException {
        Path existing = Files.createDirectory(folder.resolve("existing"));
        start(existing);
        Samples times = new Samples();
        for (int number = 0; number < STARTS; number++) {
            times.add(start(existing));
        }
        return times.percentile(50);
    }

    private Duration start(Path data) throws IOException {
        try (Product product = Product.start(command, data, biostar)) {
            return product.startTime();
        }
    }
}
