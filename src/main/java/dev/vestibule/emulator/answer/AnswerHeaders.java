package dev.vestibule.emulator.answer;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The headers that stand on every answer (section 1). */
final class AnswerHeaders {

    private static final String OTHER_SESSION = "JSESSIONID";

    private final SecureRandom random = new SecureRandom();
    private final Switches switches;

    AnswerHeaders(Switches switches) {
        this.switches = switches;
    }

    /** Puts them on the answer; the status line gets no reason phrase. */
    void put(RoutingContext context, Program program, int status) {
        HttpServerResponse response = context.response();
        response.setStatusCode(status);
        if (program == Program.CORE) {
            response.putHeader("Status", status + " " + response.getStatusMessage());
        }
        response.setStatusMessage("")
                .putHeader("Content-Type", program.contentType())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-XSS-Protection", "1")
                .putHeader("X-Frame-Options", "SAMEORIGIN");
        if (switches.is(Switch.ANSWER_HEADERS, "all")) {
            putRest(context, program);
        }
        if (status < 300) {
            response.putHeader("Keep-Alive", "timeout=" + switches.get(Switch.CONNECTION_IDLE));
        }
    }

    private void putRest(RoutingContext context, Program program) {
        HttpServerResponse response = context.response();
        response.putHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                .putHeader("Pragma", "no-cache")
                .putHeader("Expires", "0")
                .putHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        if (switches.is(Switch.SECURITY_POLICY, "present")) {
            response.putHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'")
                    .putHeader("Referrer-Policy", "no-referrer");
        }
        // It may come along on any call, and means nothing to a client of the API.
        if (program == Program.WEB && context.request().getCookie(OTHER_SESSION) == null) {
            byte[] id = new byte[16];
            random.nextBytes(id);
            response.addCookie(Cookie.cookie(OTHER_SESSION, HexFormat.of().formatHex(id))
                    .setPath("/")
                    .setHttpOnly(true)
                    .setSecure(true));
        }
    }
}
