package dev.vestibule.emulator.readers;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import dev.vestibule.emulator.state.CardKind;
import dev.vestibule.emulator.state.CredentialKind;
import dev.vestibule.emulator.state.EmulatedCard;
import dev.vestibule.emulator.state.EmulatedReader;
import dev.vestibule.emulator.state.EmulatedScan;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.Presentation;
import dev.vestibule.emulator.state.Shown;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;

/**
 * Face and card scans (sections 4.4 and 4.5): the exchange stays open until the reader is done, and holds no thread
 * meanwhile.
 */
final class ScanRoutes {

    private static final String UNKNOWN_CARD = "4000999888";

    private final EmulatedSite site;
    private final JsonAnswers answers;
    private final Vertx vertx;

    ScanRoutes(EmulatedSite site, JsonAnswers answers, Vertx vertx) {
        this.site = site;
        this.answers = answers;
        this.vertx = vertx;
    }

    void addTo(Router router) {
        router.get("/api/devices/:id/credentials/face").handler(this::face);
        router.post("/api/devices/:id/scan_card").handler(this::card);
    }

    private void face(RoutingContext context) {
        EmulatedReader reader = DeviceRoutes.addressed(context, site);
        if (!context.queryParams().contains("pose_sensitivity")
                || !context.queryParams().get("pose_sensitivity").matches("\\d")) {
            throw new RefusedCall(400, "262155");
        }
        if (!reader.model().takesFaces()) {
            throw new RefusedCall(400, "262175");
        }
        start(context, reader, CredentialKind.FACE, shown -> answerFace(context, shown));
    }

    private void card(RoutingContext context) {
        EmulatedReader reader = DeviceRoutes.addressed(context, site);
        Requests.optionalBody(context);
        start(context, reader, CredentialKind.CARD, shown -> answerCard(context, shown));
    }

    private void start(RoutingContext context, EmulatedReader reader, CredentialKind kind, Consumer<Shown> answer) {
        if (!reader.state().online()) {
            throw new RefusedCall(400, "1001");
        }
        Switches switches = site.switches();
        Context loop = vertx.getOrCreateContext();
        EmulatedScan scan = new EmulatedScan(
                kind, switches.seconds(Switch.SCAN_WAIT), shown -> loop.runOnContext(now -> answer.accept(shown)));
        boolean mayQueue = switches.is(Switch.BUSY_READER, "queue");
        if (!reader.scan(scan, mayQueue)) {
            throw switches.refusal(Switch.BUSY_READER);
        }
        context.response().closeHandler(closed -> reader.leftAlone(scan));
        if (reader.state().automatic()) {
            vertx.executeBlocking(() -> site.whoWaitsAt(reader.id()))
                    .onSuccess(person -> person.ifPresent(reader::expect));
        }
    }

    private void answerFace(RoutingContext context, Shown shown) {
        // Whose face it is may have been removed meanwhile.
        boolean gone = shown.what() == Presentation.FACE
                && site.person(shown.personId()).isEmpty();
        if (gone) {
            answers.refuse(context, faceFailure(Presentation.NOBODY));
        } else if (shown.what() == Presentation.FACE) {
            JsonArray faces = new JsonArray().add(capture(shown.personId()));
            JsonObject credentials = new JsonObject().put("faces", faces);
            answers.success(context, new JsonObject().put("credentials", credentials));
        } else {
            answers.refuse(context, faceFailure(shown.what()));
        }
    }

    private JsonObject capture(String personId) {
        int portrait = site.person(personId).orElseThrow().portrait();
        return site.faces().capture(personId, portrait, site.switches());
    }

    private RefusedCall faceFailure(Presentation what) {
        int status = Integer.parseInt(site.switches().get(Switch.SCAN_FAILURE_STATUS));
        String folded = site.switches().get(Switch.SCAN_FAILURE_CODE);
        if (site.switches().is(Switch.DETAILED_SCAN_CODES, "off")) {
            return new RefusedCall(status, folded);
        }
        return switch (what) {
            case TWO_PEOPLE -> new RefusedCall(status, "30009");
            case MASK -> new RefusedCall(status, "30013");
            case CLOSED_EYES -> new RefusedCall(status, "30012");
            default -> new RefusedCall(status, folded);
        };
    }

    private void answerCard(RoutingContext context, Shown shown) {
        switch (shown.what()) {
            case BADGE -> answerCard(context, firstCard(shown.personId()));
            case UNKNOWN_BADGE -> answerCard(context, EmulatedCard.read(UNKNOWN_CARD));
            default -> answerNoCard(context);
        }
    }

    private EmulatedCard firstCard(String personId) {
        return site.person(personId).stream()
                .flatMap(person -> person.cards().stream())
                .findFirst()
                .orElse(EmulatedCard.read("0"));
    }

    private void answerNoCard(RoutingContext context) {
        if (site.switches().is(Switch.CARD_NOBODY, "zero")) {
            answerCard(context, EmulatedCard.read("0"));
        } else {
            answers.refuse(context, site.switches().refusal(Switch.CARD_NOBODY));
        }
    }

    /** A reader knows what is on a card, and not what BioStar knows of it. */
    private void answerCard(RoutingContext context, EmulatedCard read) {
        JsonObject card = new EmulatedCard(0, read.number(), read.kind(), false, false).json(false);
        if (site.switches().is(Switch.CARD_KIND, "secure")) {
            card.put("card_type", CardKind.SECURE.json());
        } else if (site.switches().is(Switch.CARD_KIND, "untold")) {
            card.remove("card_type");
        }
        if (site.switches().is(Switch.CARD_NUMBER_PLACE, "card-type")) {
            card.remove("card_id");
            card.put("card_type", read.kind().json().put("card_id", read.number()));
        }
        answers.success(
                context,
                new JsonObject().put("Card", card).put("DeviceResponse", new JsonObject().put("result", true)));
    }
}
