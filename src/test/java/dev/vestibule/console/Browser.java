package dev.vestibule.console;

import static io.restassured.RestAssured.given;

import dev.vestibule.access.CookieName;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser at the console: keeps cookies, and sends a form with the token of the page it was on. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private String token = "";

    /** Somebody who is not signed in. */
    public static Browser stranger() {
        return new Browser();
    }

    /** An operator whose session has this cookie. */
    public static Browser signedIn(String session) {
        return new Browser().cookie(CookieName.OPERATOR, session);
    }

    public Browser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The same browser, with its cookies and its token, at another address. */
    public Browser from(String address) {
        Browser other = new Browser();
        other.cookies.putAll(cookies);
        other.headers.putAll(headers);
        other.token = token;
        return other.header("X-Forwarded-For", address);
    }

    /** Opens a page; redirects are answers. */
    public Response get(String path) {
        Response response = request().get(path);
        cookies.putAll(response.cookies());
        return response;
    }

    /** Opens the sign-in page, which everyone may see, and sends a form with its token. */
    public Response post(String path, String... fields) {
        token = "";
        return resend(path, fields);
    }

    /** Sends another form with the token of the last one. */
    public Response resend(String path, String... fields) {
        if (token.isEmpty()) {
            Matcher shown = TOKEN.matcher(get("/console/sign-in").asString());
            if (!shown.find()) {
                throw new AssertionError("The form has no token");
            }
            token = shown.group(1);
        }
        return postWithoutToken(path, concat(fields, "csrf-token", token));
    }

    public Response postWithoutToken(String path, String... fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path);
    }

    private RequestSpecification request() {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .headers(headers)
                .cookies(cookies);
    }

    private static String[] concat(String[] fields, String name, String value) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }
}
