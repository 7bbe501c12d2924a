package dev.vestibule.emulator.answer;

import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** What no route takes: code 103, and for a known path with another method 102 or 103 (section 1). Never 404. */
public final class Unsupported {

    private final Router router;
    private final EmulatedSite site;
    private final JsonAnswers answers;

    /** For the routes that this router knows. */
    public Unsupported(Router router, EmulatedSite site, JsonAnswers answers) {
        this.router = router;
        this.site = site;
        this.answers = answers;
    }

    /** Adds it; what is added later is never reached. */
    public void addLast() {
        router.route().handler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        answers.refuse(
                context,
                isKnown(context.request().path())
                        ? site.switches().refusal(Switch.WRONG_METHOD)
                        : new RefusedCall(400, "103"));
    }

    private boolean isKnown(String path) {
        return router.getRoutes().stream()
                .filter(route -> route.getPath() != null && route.methods() != null)
                .anyMatch(route -> Pattern.matches(route.getPath().replaceAll(":\\w+", "[^/]+"), path));
    }
}
