package dev.vestibule.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Journeys at a steady rate for a long time, and what the process and its database look like meanwhile. */
public final class Soak {

    private static final int KIOSKS = 4;
    private static final Duration BETWEEN_JOURNEYS = Duration.ofSeconds(2);
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final int LOOKS = 12;

    private final Product product;
    private final StoredRows database;
    private final AtomicLong journeys = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    private Soak(Product product, Path data) {
        this.product = product;
        this.database = new StoredRows(data.resolve("vestibule.db"));
    }

    /** Called by {@code src/benchmark/soak}: a folder that it deletes, the minutes, and the product's command. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Duration time = Duration.ofMinutes(Long.parseLong(arguments[1]));
        List<String> command = List.of(arguments).subList(2, arguments.length);
        Path data = Files.createDirectory(folder.resolve("data"));
        try (EmulatedBioStar biostar = new EmulatedBioStar(folder);
                Product product = Product.start(command, data, biostar)) {
            new Soak(product, data).run(biostar, time);
        }
    }

    private void run(EmulatedBioStar biostar, Duration time) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<String> readers = biostar.addReaders(KIOSKS);
        Desk desk = new Desk(client, product.portal());
        List<Browser> kiosks = readers.stream().map(desk::pair).toList();
        Journeys visits = new Journeys(biostar, desk, readers, kiosks, Person.active());
        ScheduledExecutorService people = Executors.newScheduledThreadPool(KIOSKS);
        for (int kiosk = 0; kiosk < KIOSKS; kiosk++) {
            people.scheduleAtFixedRate(
                    new Queue(visits, kiosk),
                    BETWEEN_JOURNEYS.toMillis() * kiosk / KIOSKS,
                    BETWEEN_JOURNEYS.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        try {
            Thread.sleep(WARM_UP.toMillis());
            look(time);
        } finally {
            people.shutdownNow();
        }
    }

    /** After the warm-up, and then as often as the table has rows. */
    private void look(Duration time) throws IOException, InterruptedException {
        System.out.println(
                "| minute | journeys | failed | resident | threads | descriptors | database | rows | rows a journey |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        long rowsBefore = database.rows();
        long journeysBefore = journeys.get();
        for (int look = 0; look <= LOOKS; look++) {
            long rows = database.rows();
            long done = journeys.get();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %d | %d MiB | %d | %d | %d KiB | %d | %s |%n",
                    WARM_UP.plus(time.multipliedBy(look).dividedBy(LOOKS)).toMinutes(),
                    done,
                    failures.get(),
                    product.residentMemory() / 1024,
                    product.threads(),
                    product.descriptors(),
                    database.bytes() / 1024,
                    rows,
                    each(rows - rowsBefore, done - journeysBefore));
            rowsBefore = rows;
            journeysBefore = done;
            if (look < LOOKS) {
                Thread.sleep(time.toMillis() / LOOKS);
            }
        }
    }

    /** Since the line before; the first line has none. */
    private static String each(long rows, long done) {
        return done == 0 ? "" : String.format(Locale.ROOT, "%.2f", (double) rows / done);
    }

    /** The people of one kiosk, one after the other, each of them at no other kiosk. */
    private final class Queue implements Runnable {

        private final Journeys visits;
        private final int kiosk;
        private int next;

        Queue(Journeys visits, int kiosk) {
            this.visits = visits;
            this.kiosk = kiosk;
        }

        /** One that fails is counted and told; the next one comes all the same. */
        @Override
        public void run() {
            try {
                visits.journeyOf(kiosk, next++);
                journeys.incrementAndGet();
            } catch (RuntimeException failed) {
                failures.incrementAndGet();
                System.err.println(failed);
            }
        }
    }
}
