package dev.vestibule.fuzz;

import java.util.List;
import java.util.Random;

/** Makes requests out of good ones, each broken in one to three ways; the same seed makes the same ones. */
final class Mutator {

    /** In every value that is secret; found in no log. */
    static final String CANARY = "canaryofthefuzzer";

    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW", "get", "PROPFIND");

    private static final List<String> PIECES = List.of(
            "%",
            "%zz",
            "%00",
            "%ff",
            "%c3%28",
            "%2e%2e",
            "..",
            "//",
            ";",
            "?",
            "&&",
            "=",
            "+",
            "\"",
            "'",
            "<script>",
            "\u00e4",
            "\u0001",
            "\t",
            " ",
            "\\",
            "{",
            "}",
            "$",
            "$Version=x",
            "#",
            "[",
            "]",
            "*",
            "-1",
            "0",
            "99999999999999999999",
            "null",
            "a".repeat(300),
            CANARY);

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=UTF-8",
            "application/x-www-form-urlencoded; charset=none",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/json",
            "text/plain",
            "///",
            "",
            ";",
            "a/b; c",
            "text/html;q=2");

    private static final List<String> HEADERS = List.of(
            "Accept: */*;q=1.5",
            "Accept: ,",
            "Accept: text",
            "Accept: application/json",
            "Accept: image/png;q=0",
            "Accept-Language: ",
            "Accept-Language: *;q=9",
            "Accept-Language: ko;q=x, en",
            "Accept-Encoding: gzip;q=7",
            "Accept-Charset: none",
            "Cookie: $Version=x; a=b",
            "Cookie: =",
            "Cookie: ;;;",
            "Cookie: __Host-journey=\"",
            "Cookie: __Host-csrf=!!!",
            "Cookie: __Host-language=xx",
            "X-Forwarded-For: ",
            "X-Forwarded-For: garbage",
            "X-Forwarded-For: [::1]:5",
            "X-Forwarded-Proto: ",
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: <x>",
            "X-Forwarded-Port: x",
            "Forwarded: for=\"",
            "Forwarded: proto=",
            "Expect: 100-continue",
            "Expect: more",
            "Range: bytes=5-1",
            "Range: bytes=x",
            "If-Modified-Since: yesterday",
            "If-None-Match: \"",
            "HX-Request: true",
            "HX-Target: \"<",
            "Origin: null",
            "Upgrade: h2c",
            "Connection: Upgrade, HTTP2-Settings",
            "Host: evil.example",
            "X-CSRF-TOKEN: " + CANARY,
            "Authorization: Basic " + CANARY,
            "Authorization: Bearer",
            "Via: x",
            "TE: trailers",
            "X-HTTP-Method-Override: DELETE",
            "traceparent: 00-x-y-z",
            "baggage: a=",
            "Content-Encoding: gzip");

    private final Random random;

    Mutator(long seed) {
        random = new Random(seed);
    }

    /** A request as bytes in characters; it may lack its end. */
    record Broken(String text, boolean mayLackItsEnd) {}

    /** A good request to this address, with these cookies, broken. */
    Broken next(Target target, String cookies) {
        Draft draft = new Draft(target, cookies);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            mutate(draft);
        }
        return draft.written();
    }

    private void mutate(Draft draft) {
        switch (random.nextInt(10)) {
            case 0 -> draft.method = one(METHODS);
            case 1 -> draft.path = splice(draft.path, one(PIECES));
            case 2 -> draft.path = draft.path + (random.nextBoolean() ? "?" : "/") + one(PIECES) + "=" + one(PIECES);
            case 3, 4 -> draft.headers.append(one(HEADERS)).append("\r\n");
            case 5 -> draft.type = one(TYPES);
            case 6, 7 -> draft.body = splice(draft.body, one(PIECES));
            case 8 -> draft.cookies = splice(draft.cookies, one(PIECES));
            default -> frame(draft);
        }
    }

    /** Breaks what says where the request ends. */
    private void frame(Draft draft) {
        switch (random.nextInt(6)) {
            case 0 -> draft.length = one(List.of("-1", "x", "5", "99999999999999999999", "900000", ""));
            case 1 -> draft.chunks = "ZZZ\r\n" + draft.body + "\r\n0\r\n\r\n";
            case 2 -> draft.chunks = "5\r\nabc";
            case 3 -> draft.body = draft.body + "&fill=" + "A".repeat(random.nextInt(40_000));
            case 4 -> draft.version = one(List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "", "x"));
            default -> draft.cut = true;
        }
    }

    private String splice(String text, String piece) {
        int from = random.nextInt(text.length() + 1);
        int to = random.nextBoolean() ? from : Math.min(text.length(), from + random.nextInt(5));
        return text.substring(0, from) + piece + text.substring(to);
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A request on its way to be broken. */
    private final class Draft {

        private final StringBuilder headers = new StringBuilder();
        private String method;
        private String path;
        private String version = "HTTP/1.1";
        private String cookies;
        private String type = "application/x-www-form-urlencoded";
        private String body;
        private String length;
        private String chunks;
        private boolean cut;

        Draft(Target target, String cookies) {
            this.method = target.method();
            this.path = target.path();
            this.body = target.form();
            this.cookies = cookies;
        }

        Broken written() {
            StringBuilder text = new StringBuilder(method + " " + path + " " + version + "\r\nHost: localhost\r\n");
            text.append("Cookie: ").append(cookies).append("\r\n").append(headers);
            boolean framed = length != null || chunks != null;
            if (chunks != null) {
                text.append("Content-Type: ")
                        .append(type)
                        .append("\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .append(chunks);
            } else if (!body.isEmpty() || length != null) {
                String said = length == null ? String.valueOf(body.length()) : length;
                text.append("Content-Type: ")
                        .append(type)
                        .append("\r\nContent-Length: ")
                        .append(said);
                text.append("\r\n\r\n").append(body);
            } else {
                text.append("\r\n");
            }
            String whole = text.toString();
            return cut
                    ? new Broken(whole.substring(0, random.nextInt(whole.length())), true)
                    : new Broken(whole, framed || !method.equals("POST") && !body.isEmpty());
        }
    }
}
