package dev.vestibule.emulator.control;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.Fault;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import dev.vestibule.emulator.state.Presentation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** The control interface for tests, described at the package. Takes JSON only, so that no web page can post to it. */
public final class ControlRoutes {

    private final EmulatedSite site;

    /** Controls this site. */
    public ControlRoutes(EmulatedSite site) {
        this.site = site;
    }

    /** Adds all of {@code /control}. */
    public void addTo(Router router) {
        router.route("/control/*").failureHandler(this::explain);
        router.post("/control/*").handler(this::checkType);
        router.get("/control/state").handler(context -> answer(context, ControlJson.state(site)));
        router.get("/control/calls").handler(context -> answer(context, ControlJson.calls(site)));
        router.get("/control/mails").handler(context -> answer(context, ControlJson.mails(site)));
        router.get("/control/users/:id/faces").handler(this::faces);
        router.post("/control/present").handler(this::present);
        router.post("/control/reader").handler(this::reader);
        router.post("/control/readers").handler(this::readers);
        router.post("/control/switches").handler(this::switches);
        router.post("/control/card").handler(this::card);
        router.post("/control/fault").handler(this::fault);
        router.post("/control/faults/clear").handler(context -> done(context, site.faults()::clear));
        router.post("/control/reset").handler(context -> done(context, site::reset));
        router.post("/control/sessions/drop").handler(context -> done(context, site.sessions()::dropAll));
    }

    private void checkType(RoutingContext context) {
        String type =
                Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new IllegalArgumentException("Send application/json");
        }
        context.next();
    }

    private void present(RoutingContext context) {
        JsonObject body = Requests.optionalBody(context);
        EmulatedReader reader = reader(body);
        Presentation what = Presentation.of(body.getString("what"))
                .orElseThrow(() -> new IllegalArgumentException("Unknown presentation"));
        String person = body.getString("person", reader.state().personId());
        if (site.person(person).isEmpty()) {
            throw new IllegalArgumentException("Unknown person");
        }
        done(context, () -> reader.present(what, person));
    }

    private void reader(RoutingContext context) {
        JsonObject body = Requests.optionalBody(context);
        EmulatedReader reader = reader(body);
        Optional.ofNullable(body.getBoolean("automatic")).ifPresent(reader::automatic);
        Optional.ofNullable(body.getBoolean("online")).ifPresent(reader::online);
        answer(context, ControlJson.reader(reader.state()));
    }

    private void readers(RoutingContext context) {
        JsonArray ids = new JsonArray();
        site.addReaders(Requests.optionalBody(context).getInteger("count")).forEach(ids::add);
        answer(context, new JsonObject().put("ids", ids));
    }

    /** Blocks a card, puts it on the black list, or neither. */
    private void card(RoutingContext context) {
        JsonObject body = Requests.optionalBody(context);
        boolean blocked = body.getBoolean("blocked", false);
        boolean blackListed = body.getBoolean("blackListed", false);
        done(context, () -> site.cards().change(body.getString("card"), card -> card.withState(blocked, blackListed)));
    }

    private void switches(RoutingContext context) {
        JsonObject body = Requests.optionalBody(context);
        // A version sets others, so it comes first, wherever it stands.
        Optional.ofNullable(body.remove(Switch.VERSION.key())).ifPresent(version -> set(Switch.VERSION, version));
        body.forEach(field -> set(ControlJson.constant(Switch.class, field.getKey()), field.getValue()));
        answer(context, ControlJson.state(site));
    }

    private void set(Switch key, Object value) {
        site.switches().set(key, String.valueOf(value));
    }

    private void fault(RoutingContext context) {
        JsonObject body = Requests.optionalBody(context);
        Fault fault = new Fault(
                ControlJson.constant(Fault.Kind.class, body.getString("kind")),
                Optional.ofNullable(body.getString("method")),
                body.getString("prefix", "/api/"),
                body.getInteger("times", 1),
                body.getInteger("status", 400),
                String.valueOf(body.getValue("code", "1000")));
        done(context, () -> site.faults().add(fault));
    }

    private void faces(RoutingContext context) {
        EmulatedUser user =
                site.person(context.pathParam("id")).orElseThrow(() -> new IllegalArgumentException("Unknown person"));
        answer(context, ControlJson.faces(user));
    }

    private EmulatedReader reader(JsonObject body) {
        return site.reader(String.valueOf(body.getValue("reader")))
                .orElseThrow(() -> new IllegalArgumentException("Unknown reader"));
    }

    private void explain(RoutingContext context) {
        context.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("error", String.valueOf(context.failure().getMessage()))
                        .encode());
    }

    private static void done(RoutingContext context, Runnable action) {
        action.run();
        answer(context, new JsonObject().put("done", true));
    }

    private static void answer(RoutingContext context, JsonObject body) {
        context.response().putHeader("Content-Type", "application/json").end(body.encode());
    }
}
