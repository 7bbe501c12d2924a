package dev.vestibule.kiosk;

import static io.restassured.RestAssured.given;

import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One reading of the metrics, in Prometheus' text format. */
record Scrape(String text) {

    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"([^\"]*)\"");
    private static final Pattern TIMER_PART = Pattern.compile("_seconds_(bucket|count|sum|max)$");

    /** The label by which a histogram tells its buckets apart. */
    private static final String BUCKET = "le";

    static Scrape of(URL metrics) {
        String text =
                given().when().get(metrics).then().statusCode(200).extract().asString();
        return new Scrape(text.replace(",}", "}"));
    }

    /** The value of a series, such as {@code name{label="value"}}; 0 when it is not there yet. */
    double value(String series) {
        return text.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Names and labels of all series, without their values. */
    List<String> series() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    /**
     * The metrics whose names begin like this, each with the names of its labels in order, such as
     * {@code name{one,two}}; the parts of a timer or histogram are one.
     */
    Set<String> metrics(String beginning) {
        return series().stream()
                .filter(series -> series.startsWith(beginning))
                .map(Scrape::metric)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String metric(String series) {
        String name = series.replaceFirst("\\{.*", "");
        String labels = LABEL.matcher(series)
                .results()
                .map(label -> label.group(1))
                .filter(label -> !label.equals(BUCKET))
                .sorted()
                .collect(Collectors.joining(","));
        return TIMER_PART.matcher(name).replaceFirst("_seconds") + "{" + labels + "}";
    }

    /** The values of all labels. */
    List<String> labels() {
        return LABEL.matcher(text).results().map(label -> label.group(2)).toList();
    }
}
