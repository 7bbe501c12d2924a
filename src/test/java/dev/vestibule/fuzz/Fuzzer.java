package dev.vestibule.fuzz;

import dev.vestibule.fuzz.Mutator.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends broken requests to both ports of a portal; the same seed makes the same ones.
 *
 * @param pages the public port
 * @param management the management port
 * @param ours what the public port has
 * @param probes what the management port has
 */
record Fuzzer(int pages, int management, List<Target> ours, List<Target> probes) {

    private static final int CLIENTS = 8;

    /** One in so many goes to the management port. */
    private static final int MANAGEMENT = 8;

    /** Sends that many, and says which of the answers were wrong. */
    List<String> complaints(long seed, int requests, Cookies cookies) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<List<String>>> runs = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            long own = seed + client;
            runs.add(clients.submit(() -> complaintsOfOne(own, requests / CLIENTS, cookies)));
        }
        List<String> complaints = new ArrayList<>();
        for (Future<List<String>> run : runs) {
            complaints.addAll(run.get());
        }
        clients.shutdown();
        return complaints;
    }

    private List<String> complaintsOfOne(long seed, int requests, Cookies cookies) {
        Mutator mutator = new Mutator(seed);
        Random choice = new Random(seed);
        List<String> complaints = new ArrayList<>();
        for (int number = 0; number < requests; number++) {
            boolean probe = number % MANAGEMENT == 0;
            List<Target> targets = probe ? probes : ours;
            Target target = targets.get(choice.nextInt(targets.size()));
            String cookie = target.endsSession()
                    ? cookies.spare()
                    : cookies.all().get(choice.nextInt(cookies.all().size()));
            Broken request = mutator.next(target, cookie);
            FuzzClient.Outcome outcome = FuzzClient.ask(probe ? management : pages, request);
            if (outcome.isWrong()) {
                complaints.add(outcome + " to "
                        + request.text()
                                .substring(0, Math.min(400, request.text().length())));
            }
        }
        return complaints;
    }
}
