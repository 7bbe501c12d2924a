package dev.vestibule.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A thousand kiosks whose readers wait for a face, all at once; then the faces come. */
final class WaitingKiosks {

    private static final int KIOSKS = 1000;
    private static final int FEW = 8;
    private static final int SECONDS = 8;
    private static final Duration SCAN_WAIT = Duration.ofSeconds(60);
    private static final Duration ARRIVAL_LIMIT = Duration.ofSeconds(40);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Product product;
    private final EmulatedBioStar emulator;
    private final Results results;

    WaitingKiosks(Product product, EmulatedBioStar emulator, Results results) {
        this.product = product;
        this.emulator = emulator;
        this.results = results;
    }

    /** Beside them one more kiosk stays on its welcome page. */
    void measure(HttpClient client) throws IOException {
        emulator.reset();
        List<String> readers = emulator.addReaders(KIOSKS + 1);
        Desk desk = new Desk(client, product.portal());
        Browser onlooker = desk.pair(readers.get(KIOSKS));
        List<Visit> visits = visits(desk, readers.subList(0, KIOSKS));
        AtOnce.each(FEW, visits, visit -> {
            visit.identifyByBadge();
            visit.agree();
        });
        emulator.scanWait(SCAN_WAIT);
        long memory = product.residentMemory();
        int before = emulator.faceScans();
        AtomicInteger failures = new AtomicInteger();
        long start = System.nanoTime();
        List<CompletableFuture<Void>> scans =
                visits.stream().map(visit -> scan(visit, failures)).toList();
        awaitReaders(before + KIOSKS, start);
        results.time(Figure.WAITING_ARRIVAL, Duration.ofNanos(System.nanoTime() - start));
        results.time(
                Figure.WAITING_LATENCY,
                Wrk.run(product.portal(), onlooker, 1, 2, SECONDS).latency());
        results.memory(Figure.WAITING_MEMORY, product.residentMemory() - memory);
        AtOnce.each(FEW, visits, Visit::stepInFront);
        CompletableFuture.allOf(scans.toArray(CompletableFuture[]::new)).join();
        results.number(Figure.WAITING_FAILURES, failures.get());
    }

    /** The same people at many kiosks: more than life holds, but the load is the same. */
    private List<Visit> visits(Desk desk, List<String> readers) throws IOException {
        List<Person> people = Person.byBadge();
        Queue<Visit> visits = new ConcurrentLinkedQueue<>();
        AtOnce.each(FEW, readers, reader -> {
            Person person = people.get(readers.indexOf(reader) % people.size());
            visits.add(new Visit(desk.pair(reader), emulator, reader, person.id()));
        });
        return List.copyOf(visits);
    }

    private static CompletableFuture<Void> scan(Visit visit, AtomicInteger failures) {
        return visit.scanning().exceptionally(failed -> {
            if (failures.incrementAndGet() == 1) {
                System.err.println(failed);
            }
            return null;
        });
    }

    /** Returns when all have arrived, or when those that have not would be failures anyway. */
    private void awaitReaders(int scans, long start) {
        while (emulator.faceScans() < scans && System.nanoTime() - start < ARRIVAL_LIMIT.toNanos()) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
