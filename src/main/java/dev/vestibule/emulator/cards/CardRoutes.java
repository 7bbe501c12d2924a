package dev.vestibule.emulator.cards;

import dev.vestibule.emulator.answer.JsonAnswers;
import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.CardKind;
import dev.vestibule.emulator.state.EmulatedCard;
import dev.vestibule.emulator.state.EmulatedCards;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Cards (section 4.10). A search matches parts of the card's number, its holder's id and its holder's name, each word by
 * itself, and there is no call for one card by its number.
 */
final class CardRoutes {

    private static final String CARDS = "/api/cards";

    private final EmulatedSite site;
    private final JsonAnswers answers;

    CardRoutes(EmulatedSite site, JsonAnswers answers) {
        this.site = site;
        this.answers = answers;
    }

    void addTo(Router router) {
        router.get(CARDS).handler(context -> list(context, listed -> true));
        router.get(CARDS + "/assigned")
                .handler(context -> list(context, listed -> listed.holder().isPresent()));
        router.get(CARDS + "/unassigned")
                .handler(context -> list(context, listed -> listed.holder().isEmpty()));
        router.get(CARDS + "/types").handler(this::types);
        router.post(CARDS).handler(this::make);
    }

    private void list(RoutingContext context, Predicate<EmulatedCards.Listed> wanted) {
        site.switches().refuseUnless(Switch.CARDS, "answers");
        MultiMap query = context.queryParams();
        String asked = query.contains("query") ? query.get("query") : "";
        String kinds = query.contains("card_type") ? query.get("card_type") : "";
        Account account = Requests.account(context);
        List<EmulatedCards.Listed> found = site.cards().all().stream()
                .filter(wanted)
                .filter(listed -> listed.holder()
                        .map(user -> account.reaches(user.groupId()))
                        .orElse(true))
                .filter(listed -> listed.card().kind().isAmong(kinds))
                .filter(listed -> matches(listed, asked))
                .toList();
        JsonArray rows = new JsonArray();
        page(found, query).forEach(listed -> rows.add(listed.card().listed(listed.holder())));
        JsonObject collection = new JsonObject().put("total", found.size());
        // An empty list is an empty text here.
        collection.put("rows", rows.isEmpty() ? "" : rows);
        answers.success(context, new JsonObject().put("CardCollection", collection));
    }

    private static boolean matches(EmulatedCards.Listed listed, String asked) {
        List<String> words = Stream.of(asked.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return words.isEmpty() || words.stream().anyMatch(word -> hasWord(listed, word));
    }

    private static boolean hasWord(EmulatedCards.Listed listed, String word) {
        Optional<EmulatedUser> holder = listed.holder();
        return listed.card().number().contains(word)
                || holder.filter(user -> user.id().contains(word)
                                || user.name().toLowerCase(Locale.ROOT).contains(word))
                        .isPresent();
    }

    /** One of the two alone does nothing. */
    private static Stream<EmulatedCards.Listed> page(List<EmulatedCards.Listed> found, MultiMap query) {
        if (!query.contains("limit") || !query.contains("offset")) {
            return found.stream();
        }
        int limit = Requests.number(query.get("limit"));
        return found.stream().skip(Requests.number(query.get("offset"))).limit(limit == 0 ? Long.MAX_VALUE : limit);
    }

    private void types(RoutingContext context) {
        JsonArray rows = CardKind.rows();
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "CardTypeCollection",
                                new JsonObject().put("total", rows.size()).put("rows", rows)));
    }

    private void make(RoutingContext context) {
        if (!Requests.account(context).writesUsers()) {
            throw new RefusedCall(403, "20");
        }
        JsonObject collection = Requests.object(Requests.body(context), "CardCollection");
        JsonArray made = new JsonArray();
        for (Object row : Requests.asArray(collection.getValue("rows"))) {
            made.add(make(Requests.asObject(row)));
        }
        answers.success(
                context,
                new JsonObject()
                        .put(
                                "CardCollection",
                                new JsonObject().put("total", made.size()).put("rows", made)));
    }

    private JsonObject make(JsonObject row) {
        String number = Requests.text(row, "card_id");
        String type = String.valueOf(Requests.object(row, "card_type").getValue("id"));
        CardKind kind = CardKind.of(type).orElseThrow(() -> new RefusedCall(400, "30"));
        // A CSN that begins with 0, has letters, or over 32 digits, is none.
        if (kind == CardKind.CSN && !number.matches("[1-9]\\d{0,31}")) {
            throw new RefusedCall(400, "415");
        }
        EmulatedCard card = site.cards().make(number, kind);
        return new JsonObject().put("id", card.id()).put("card_id", card.number());
    }
}
