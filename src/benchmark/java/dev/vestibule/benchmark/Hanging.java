package dev.vestibule.benchmark;

import dev.vestibule.process.Line;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A BioStar that takes a thousand questions and for a while answers none, and what all others notice of it. */
public final class Hanging {

    private static final int PEOPLE = 1000;
    private static final String PEOPLE_PAGE = "/console/people";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What somebody waited for, and when the answer came; status 0 is none at all. */
    private record Waited(int status, boolean sentence, Duration time) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Product product;
    private final Line line;
    private final Samples welcome = new Samples();
    private final Samples probes = new Samples();

    private Hanging(Product product, Line line) {
        this.product = product;
        this.line = line;
    }

    /** Called by {@code src/benchmark/hang}: a folder that it deletes, the seconds, and the product's command. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        List<String> command = List.of(arguments).subList(2, arguments.length);
        try (EmulatedBioStar biostar = new EmulatedBioStar(folder);
                Line line = new Line(biostar.uri().getPort());
                Product product = Product.start(
                        command,
                        Files.createDirectory(folder.resolve("data")),
                        biostar,
                        URI.create("https://localhost:" + line.entrance()))) {
            new Hanging(product, line).run(biostar, time);
        }
        // Threads of connections that were held do not keep it.
        System.exit(0);
    }

    private void run(EmulatedBioStar biostar, Duration time) throws IOException, InterruptedException {
        Desk desk = new Desk(client, product.portal());
        Browser kiosk = desk.pair(biostar.addReaders(1).get(0));
        String operator = desk.cookieHeader();
        if (ask(operator).join().status() != 200) {
            throw new IllegalStateException("No list of people before anything hangs");
        }
        line.hold();
        long held = System.nanoTime();
        List<CompletableFuture<Waited>> asking =
                Stream.generate(() -> ask(operator)).limit(PEOPLE).toList();
        while (System.nanoTime() - held < time.toNanos()) {
            look(kiosk);
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        long waiting = asking.stream().filter(one -> !one.isDone()).count();
        line.letGo();
        Duration back = firstServed(operator);
        print(time, asking.stream().map(this::outcome).toList(), waiting, back);
    }

    private CompletableFuture<Waited> ask(String cookies) {
        long start = System.nanoTime();
        HttpRequest request = request(product.portal().resolve(PEOPLE_PAGE), cookies);
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> new Waited(
                        answer.statusCode(),
                        answer.body().contains("role=\"alert\""),
                        Duration.ofNanos(System.nanoTime() - start)));
    }

    private Waited outcome(CompletableFuture<Waited> one) {
        try {
            return one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException | java.util.concurrent.ExecutionException never) {
            return new Waited(0, false, PATIENCE);
        }
    }

    /** What somebody at a kiosk and what Kubernetes sees at this moment, each over a connection of its own. */
    private void look(Browser kiosk) {
        welcome.time(() -> expect(product.portal().resolve("/kiosk"), kiosk.cookieHeader()));
        for (String probe : List.of("live", "ready", "started")) {
            probes.time(() -> expect(product.management().resolve("/q/health/" + probe), ""));
        }
    }

    private void expect(URI address, String cookies) {
        HttpClient fresh =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int status = fresh.sendAsync(request(address, cookies), HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException(address + " answered " + status);
        }
    }

    private static HttpRequest request(URI address, String cookies) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept-Language", "en");
        return (cookies.isEmpty() ? request : request.header("Cookie", cookies)).build();
    }

    /** How long after BioStar answers again somebody new is served. */
    private Duration firstServed(String cookies) throws InterruptedException {
        long back = System.nanoTime();
        while (ask(cookies).join().status() != 200) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - back);
    }

    private void print(Duration time, List<Waited> all, long waiting, Duration back) {
        System.out.printf(
                "| BioStar hangs for %d s, %,d ask for people at once | |%n|---|--:|%n", time.toSeconds(), PEOPLE);
        row("Welcome page meanwhile, slowest", welcome.percentile(100));
        row("Probes meanwhile (live, ready, started), slowest", probes.percentile(100));
        row("Read one sentence", count(all, 503));
        row(
                "Of them without a sentence",
                all.stream()
                        .filter(one -> one.status() == 503 && !one.sentence())
                        .count());
        row("Still waiting when BioStar came back", waiting);
        row("Read the page after all", count(all, 200));
        row("Anything else, or no answer", all.size() - count(all, 503) - count(all, 200));
        row(
                "Longest wait of all",
                all.stream().map(Waited::time).max(Duration::compareTo).orElseThrow());
        row("First new page after BioStar was back", back);
    }

    private static long count(List<Waited> all, int status) {
        return all.stream().filter(one -> one.status() == status).count();
    }

    private static void row(String title, long number) {
        System.out.printf(Locale.ROOT, "| %s | %,d |%n", title, number);
    }

    private static void row(String title, Duration time) {
        System.out.printf(Locale.ROOT, "| %s | %,d ms |%n", title, time.toMillis());
    }
}
