package dev.vestibule.kiosk;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without JavaScript: keeps cookies, sends the CSRF token of its last page, follows no redirect by itself. */
final class KioskBrowser {

    static final String JOURNEY = "__Host-journey";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";
    private String language = "en";

    /** Not paired with anything. */
    KioskBrowser() {}

    /** Paired, with this cookie. */
    KioskBrowser(String kiosk) {
        cookies.put("__Host-kiosk", kiosk);
    }

    KioskBrowser speaking(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    /** The same browser, for a request beside another one. */
    KioskBrowser copy() {
        KioskBrowser copy = new KioskBrowser();
        copy.cookies.putAll(cookies);
        copy.token = token;
        copy.language = language;
        return copy;
    }

    KioskBrowser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    /** Its next form will carry this token. */
    KioskBrowser forging(String forged) {
        token = forged;
        return this;
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    Response get(String path) {
        return received(request().get(path));
    }

    /** Names and values of the form in turn; the token goes with it. */
    Response post(String path, String... fields) {
        if (token.isEmpty()) {
            get("/kiosk");
        }
        RequestSpecification form = request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token);
        for (int field = 0; field < fields.length; field += 2) {
            form.formParam(fields[field], fields[field + 1]);
        }
        return received(form.post(path));
    }

    /** Posts and asks for the page that the answer names. */
    Response postAndFollow(String path, String... fields) {
        Response answer = post(path, fields);
        answer.then().statusCode(303);
        return get(answer.header("Location"));
    }

    /** The value of a hidden field of a page. */
    static String field(Response page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.asString());
        if (!value.find()) {
            throw new AssertionError("No field " + name + " in " + page.asString());
        }
        return value.group(1);
    }

    private RequestSpecification request() {
        return given().redirects().follow(false).cookies(cookies).header("Accept-Language", language);
    }

    private Response received(Response answer) {
        answer.getDetailedCookies().asList().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        Matcher found = TOKEN.matcher(answer.asString());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
