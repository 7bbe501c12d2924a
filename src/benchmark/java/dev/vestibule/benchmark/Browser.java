package dev.vestibule.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without scripts. It keeps cookies by itself, because {@code __Host-} cookies are Secure and a cookie store
 * would not send them over plain HTTP; it fills in forms with their own hidden fields.
 */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private static final Pattern TITLE = Pattern.compile("(?:<title>|role=\"alert\">)([^<]+)<");

    private final HttpClient client;
    private final URI portal;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String page = "";

    Browser(HttpClient client, URI portal) {
        this.client = client;
        this.portal = portal;
    }

    /** The page it shows. */
    String page() {
        return page;
    }

    /** What the page is called, and its alert. */
    String title() {
        Matcher title = TITLE.matcher(page);
        return title.results().map(part -> part.group(1)).collect(Collectors.joining(": "));
    }

    /** The first group of a pattern that the page must contain. */
    String find(Pattern pattern) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " on the page " + title());
        }
        return found.group(1);
    }

    /** The value of its Cookie header. */
    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void forget(String cookie) {
        cookies.remove(cookie);
    }

    /** Another browser that shows the same page with the same cookies, for now. */
    Browser twin() {
        Browser twin = new Browser(client, portal);
        twin.cookies.putAll(cookies);
        twin.page = page;
        return twin;
    }

    /** Opens a page. */
    void open(String path) {
        follow(request(path).GET().build()).join();
    }

    /** Sends a form of the page, with these names and values beside its hidden fields. */
    void submit(String action, String... fields) {
        submitting(action, fields).join();
    }

    /** The same, without waiting for the answer. */
    CompletableFuture<Void> submitting(String action, String... fields) {
        return follow(posting(action, fields));
    }

    /** Sends a form and takes the cookies or the page of its answer, but does not go where that points to. */
    void submitOnly(String action, String... fields) {
        HttpResponse<String> answer = client.sendAsync(posting(action, fields), HttpResponse.BodyHandlers.ofString())
                .join();
        if (answer.statusCode() == 200) {
            page = answer.body();
        } else if (answer.statusCode() != 303) {
            throw new IllegalStateException(action + " answered " + answer.statusCode());
        } else {
            page = "";
        }
        keepCookies(answer);
    }

    /** The body that {@link #submit} sends. */
    String form(String action, String... fields) {
        StringBuilder body = new StringBuilder();
        Matcher hidden = HIDDEN.matcher(formOf(action));
        while (hidden.find()) {
            append(body, hidden.group(1), hidden.group(2));
        }
        for (int field = 0; field < fields.length; field += 2) {
            append(body, fields[field], fields[field + 1]);
        }
        return body.toString();
    }

    private String formOf(String action) {
        int start = page.indexOf("action=\"" + action + "\"");
        if (start < 0) {
            throw new IllegalStateException("No form " + action + " on the page " + title());
        }
        return page.substring(start, page.indexOf("</form>", start));
    }

    private static void append(StringBuilder body, String name, String value) {
        body.append(body.length() == 0 ? "" : "&").append(name).append('=');
        body.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private HttpRequest posting(String action, String... fields) {
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(action, fields)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(portal.resolve(path)).timeout(PATIENCE).header("Accept-Language", "en");
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private CompletableFuture<Void> follow(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenCompose(this::received);
    }

    private CompletableFuture<Void> received(HttpResponse<String> answer) {
        keepCookies(answer);
        if (answer.statusCode() == 303) {
            String location = answer.headers().firstValue("location").orElseThrow();
            return follow(
                    request(answer.uri().resolve(location).getRawPath()).GET().build());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri().getPath() + " answered " + answer.statusCode());
        }
        page = answer.body();
        return CompletableFuture.completedFuture(null);
    }

    private void keepCookies(HttpResponse<String> answer) {
        answer.headers().allValues("set-cookie").forEach(this::keep);
    }

    private void keep(String setCookie) {
        String[] parts = setCookie.split(";", 2);
        int equals = parts[0].indexOf('=');
        String name = parts[0].substring(0, equals);
        if (parts[1].replace(" ", "").toLowerCase(Locale.ROOT).contains("max-age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, parts[0].substring(equals + 1));
        }
    }
}
