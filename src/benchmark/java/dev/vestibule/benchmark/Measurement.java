package dev.vestibule.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** All figures of one build. */
final class Measurement {

    private static final int KIOSKS = 4;
    private static final int JOURNEYS_WITH_SCANS = 100;
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final List<String> command;
    private final Path folder;
    private final Results results = new Results();

    Measurement(List<String> command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    Results run() throws IOException {
        try (EmulatedBioStar biostar = new EmulatedBioStar(folder)) {
            return run(biostar);
        }
    }

    private Results run(EmulatedBioStar biostar) throws IOException {
        Starts starts = new Starts(command, folder, biostar);
        results.time(Figure.START_NEW, starts.withNewDatabase());
        results.time(Figure.START_EXISTING, starts.withExistingDatabase());
        Path data = Files.createDirectory(folder.resolve("load"));
        try (Product product = Product.start(command, data, biostar)) {
            LockSupport.parkNanos(IDLE.toNanos());
            results.memory(Figure.MEMORY_IDLE, product.residentMemory());
            measure(product, biostar);
        }
        return results;
    }

    private void measure(Product product, EmulatedBioStar emulator) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<String> readers = emulator.addReaders(KIOSKS);
        Desk desk = new Desk(client, product.portal());
        List<Browser> kiosks = readers.stream().map(desk::pair).toList();
        List<Person> people = Person.active();
        Journeys journeys = new Journeys(emulator, desk, readers, kiosks, people);
        weigh(product, journeys, desk, people);
        load(product, journeys);
        welcome(product, kiosks.get(0));
        scans(journeys);
        new WaitingKiosks(product, emulator, results).measure(client);
    }

    private void weigh(Product product, Journeys journeys, Desk desk, List<Person> people) throws IOException {
        Person withFace = people.stream().filter(Person::hasFace).findFirst().orElseThrow();
        Visit visit = journeys.visit(0, people.indexOf(withFace));
        new Weights(product.portal(), results).measure(visit, desk.pass(withFace.id()));
    }

    private void load(Product product, Journeys journeys) throws IOException {
        journeys.run();
        results.memory(Figure.MEMORY_AFTER_JOURNEYS, product.residentMemory());
    }

    private void welcome(Product product, Browser kiosk) throws IOException {
        Wrk welcome = Wrk.run(product.portal(), kiosk, 2, 32, 10);
        results.number(Figure.WELCOME_RATE, welcome.rate());
        results.time(Figure.WELCOME_LATENCY, welcome.latency());
    }

    private void scans(Journeys journeys) {
        Samples portal = new Samples();
        Samples direct = new Samples();
        journeys.timeScans(JOURNEYS_WITH_SCANS, portal, direct);
        results.time(Figure.SCAN_ADDED_HALF, portal.percentile(50).minus(direct.percentile(50)));
        results.time(Figure.SCAN_ADDED_MOST, portal.percentile(99).minus(direct.percentile(99)));
    }
}
