package dev.vestibule.kiosk;

import static io.restassured.RestAssured.given;

import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;

/** One reading of the metrics, in Prometheus' text format. */
record Scrape(String text) {

    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_]+=\"([^\"]*)\"");

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

    /** The values of all labels. */
    List<String> labels() {
        return LABEL.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
