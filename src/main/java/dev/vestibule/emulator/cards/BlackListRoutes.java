package dev.vestibule.emulator.cards;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.EmulatedCard;
import dev.vestibule.emulator.state.EmulatedCards;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cards on the black list, whether a number is free, and mobile cards switched off (section 4.10). */
final class BlackListRoutes {

    private static final String BLACK_LIST = "/api/cards/blacklist";

    private final EmulatedSite site;
    private final JsonAnswers answers;

    BlackListRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get(BLACK_LIST).handler(this::list);
        router.post(BLACK_LIST).handler(this::add);
        router.delete(BLACK_LIST).handler(this::remove);
        router.get("/api/v2/cards/registered").handler(this::registered);
        router.delete("/api/v2/cards/mobile/enable").handler(this::disableMobile);
    }

    private void list(RoutingContext context) {
        JsonArray rows = new JsonArray();
        site.cards().all().stream()
                .filter(listed -> listed.card().blackListed())
                .filter(listed -> listed.holder()
                        .map(user -> Requests.account(context).reaches(user.groupId()))
                        .orElse(true))
                .forEach(listed -> rows.add(listed.card().listed(listed.holder())));
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "CardCollection",
                                new JsonObject().put("total", rows.size()).put("rows", rows)));
    }

    private void add(RoutingContext context) {
        JsonObject list = Requests.object(Requests.body(context), "Blacklist");
        EmulatedCard card =
                card(context, String.valueOf(Requests.object(list, "card_id").getValue("id")));
        change(card, known -> known.withState(known.blocked(), true));
        answers.success(context, new JsonObject());
    }

    private void remove(RoutingContext context) {
        List<String> ids = Requests.queryIds(context);
        if (ids.isEmpty()) {
            throw new RefusedCall(400, "30");
        }
        for (String id : ids) {
            EmulatedCard card = card(context, id);
            if (!card.blackListed()) {
                // The real one fails so when a card is not on the list any more.
                throw new RefusedCall(500, "1000");
            }
            change(card, known -> known.withState(known.blocked(), false));
        }
        answers.success(context, new JsonObject());
    }

    private void change(EmulatedCard card, UnaryOperator<EmulatedCard> change) {
        site.cards().change(card.number(), known -> known.id() == card.id() ? change.apply(known) : known);
    }

    private EmulatedCard card(RoutingContext context, String id) {
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        EmulatedCards.Listed listed = site.cards().find(id).orElseThrow(() -> new RefusedCall(400, "400"));
        if (!listed.holder()
                .map(user -> Requests.account(context).reaches(user.groupId()))
                .orElse(true)) {
            throw new RefusedCall(403, "20");
        }
        return listed.card();
    }

    /** Code 0 alone for a number that is free; with the card for one that is not. */
    private void registered(RoutingContext context) {
        List<String> asked = context.queryParam("card_id");
        if (asked.isEmpty() || asked.get(0).isEmpty()) {
            throw new RefusedCall(400, "30");
        }
        JsonObject answer = new JsonObject();
        site.cards().all().stream()
                .map(EmulatedCards.Listed::card)
                .filter(card -> card.number().equals(asked.get(0)))
                .findFirst()
                .ifPresent(card -> answer.put(
                        "Card",
                        new JsonObject()
                                .put("id", card.id())
                                .put("crdTypUid", card.kind().ordinal())
                                .put("crdCsn", card.number())));
        answers.success(context, answer);
    }

    private void disableMobile(RoutingContext context) {
        answers.send(context, 200, new JsonObject().put("code", "0").put("message", "Successful"));
    }
}
