package dev.vestibule.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run of wrk on the welcome page.
 *
 * @param rate requests a second
 * @param latency the 99th percentile
 * @param requests how many there were
 */
record Wrk(double rate, Duration latency, long requests) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([\\d.]+)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern LATENCY = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");

    /** Loads the page as this kiosk for that many seconds. */
    static Wrk run(URI portal, Browser kiosk, int threads, int connections, int seconds) throws IOException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t" + threads,
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        "Cookie: " + kiosk.cookieHeader(),
                        "-H",
                        "Accept-Encoding: gzip",
                        portal.resolve("/kiosk").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IllegalStateException(output);
        }
        Matcher latency = find(LATENCY, output);
        return new Wrk(
                Double.parseDouble(find(RATE, output).group(1)),
                Duration.ofNanos((long) (Double.parseDouble(latency.group(1)) * nanos(latency.group(2)))),
                Long.parseLong(find(REQUESTS, output).group(1)));
    }

    private static Matcher find(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException(output);
        }
        return found;
    }

    private static double nanos(String unit) {
        return switch (unit) {
            case "us" -> 1e3;
            case "ms" -> 1e6;
            default -> 1e9;
        };
    }
}
