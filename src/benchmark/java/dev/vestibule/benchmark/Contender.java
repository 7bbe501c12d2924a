package dev.vestibule.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One build of a comparison, and what was measured of it in each round. */
final class Contender {

    private static final int STARTS = 3;
    private static final int JOURNEYS = 20;
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final int WARM_UP_SECONDS = 3;
    private static final int SECONDS = 6;
    private static final int CONNECTIONS = 32;
    private static final double NANOS_IN_MILLISECOND = 1e6;

    private final String name;
    private final List<String> command;
    private final Path folder;
    private final Map<Compared, List<Double>> measured = new EnumMap<>(Compared.class);

    Contender(String name, List<String> command, Path folder) {
        this.name = name;
        this.command = command;
        this.folder = folder;
    }

    String name() {
        return name;
    }

    /** The median of what was measured so far. */
    double median(Compared figure) {
        List<Double> sorted =
                measured.getOrDefault(figure, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** Starts it a few times on the database of its own, and measures the last one of these processes. */
    void round(EmulatedBioStar biostar, String readerId) throws IOException {
        Path data = folder.resolve("data");
        if (!Files.exists(data)) {
            Product.start(command, Files.createDirectory(data), biostar).close();
        }
        for (int start = 1; start < STARTS; start++) {
            try (Product product = Product.start(command, data, biostar)) {
                addStart(product);
            }
        }
        try (Product product = Product.start(command, data, biostar)) {
            addStart(product);
            LockSupport.parkNanos(IDLE.toNanos());
            add(Compared.MEMORY, product.residentMemory() / 1024.0);
            pages(product, biostar, readerId);
        }
    }

    private void addStart(Product product) throws IOException {
        add(Compared.START, product.startTime().toNanos() / NANOS_IN_MILLISECOND);
        add(Compared.START_PROCESSOR, product.processorTime().toNanos() / NANOS_IN_MILLISECOND);
    }

    private void pages(Product product, EmulatedBioStar biostar, String readerId) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Desk desk = new Desk(client, product.portal());
        Browser kiosk = desk.pair(readerId);
        Wrk.run(product.portal(), kiosk, 2, CONNECTIONS, WARM_UP_SECONDS);
        Duration before = product.processorTime();
        Wrk load = Wrk.run(product.portal(), kiosk, 2, CONNECTIONS, SECONDS);
        double seconds = product.processorTime().minus(before).toMillis() / 1000.0;
        add(Compared.RATE, load.rate());
        add(Compared.LATENCY, load.latency().toNanos() / NANOS_IN_MILLISECOND);
        add(Compared.PROCESSOR, seconds / load.requests() * 10_000);
        scans(new Journeys(biostar, desk, List.of(readerId), List.of(kiosk), Person.active()));
    }

    private void scans(Journeys journeys) {
        Samples portal = new Samples();
        Samples direct = new Samples();
        journeys.timeScans(JOURNEYS, portal, direct);
        for (Map.Entry<Compared, Integer> part :
                Map.of(Compared.SCAN_HALF, 50, Compared.SCAN_MOST, 99).entrySet()) {
            Duration added = portal.percentile(part.getValue()).minus(direct.percentile(part.getValue()));
            add(part.getKey(), added.toNanos() / NANOS_IN_MILLISECOND);
        }
    }

    private void add(Compared figure, double value) {
        measured.computeIfAbsent(figure, first -> new ArrayList<>()).add(value);
        System.err.println("  " + figure.title() + ": " + figure.cell(value));
    }
}
