package dev.vestibule.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A browser without a screen or scripts: keeps cookies and the last page's token, follows no redirect by itself. */
public final class PlainBrowser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private volatile URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private String token = "";

    /** A browser that knows this portal and nothing else. */
    public PlainBrowser(URL address) {
        this.address = URI.create(address.toString());
    }

    /** The portal has another address from now on; the browser keeps what it has. */
    public void follow(URL other) {
        address = URI.create(other.toString());
    }

    /** With this cookie from now on. */
    public PlainBrowser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    PlainBrowser without(String cookie) {
        cookies.remove(cookie);
        return this;
    }

    /** Its next form carries this token; an empty one is left out. */
    PlainBrowser forging(String forged) {
        token = forged;
        return this;
    }

    String token() {
        return token;
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** The beginning of a form that it sends, up to its last header but the length. */
    public String formHead(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + cookieHeader()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    }

    /** The token that its next form carries, as the form's first field. */
    public String tokenField() {
        return "csrf-token=" + encoded(token) + "&";
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Everything that was ever kept in this browser or stood in an address. */
    List<String> received() {
        return List.copyOf(received);
    }

    /** Asks for a page. */
    public PlainPage get(String path) {
        received.add(path);
        return kept(send(request(path).GET()));
    }

    /** The same, while the caller does other things. */
    public CompletableFuture<PlainPage> getting(String path) {
        received.add(path);
        return CLIENT.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(this::kept);
    }

    /** Names and values of the form in turn; the token goes with it. */
    public PlainPage post(String path, String... fields) {
        return kept(send(form(path, fields)));
    }

    /** The same, while the caller does other things; cancelling it closes the connection. */
    public CompletableFuture<PlainPage> posting(String path, String... fields) {
        return CLIENT.sendAsync(form(path, fields).build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(this::kept);
    }

    /** Posts and asks for the page that the answer names. */
    public PlainPage postAndFollow(String path, String... fields) {
        PlainPage answer = post(path, fields);
        if (answer.status() != 303) {
            throw new AssertionError(path + " was answered by " + answer);
        }
        return get(answer.location());
    }

    private HttpRequest.Builder form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        if (!token.isEmpty()) {
            pairs.add("csrf-token=" + encoded(token));
        }
        for (int field = 0; field < fields.length; field += 2) {
            pairs.add(encoded(fields[field]) + "=" + encoded(fields[field + 1]));
        }
        received.add(path);
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", "en");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private PlainPage kept(HttpResponse<String> answer) {
        PlainPage page = new PlainPage(answer.statusCode(), answer.headers().map(), answer.body());
        for (String line : answer.headers().allValues("set-cookie")) {
            received.add(line);
            keep(HttpCookie.parse(line).get(0));
        }
        received.add(page.location());
        page.first("name=\"csrf-token\" value=\"([^\"]+)\"").ifPresent(found -> token = found);
        return page;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
