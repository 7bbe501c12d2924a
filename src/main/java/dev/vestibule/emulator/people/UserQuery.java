package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which users a list or a search asks for (sections 3.1, 3.6).
 *
 * @param limit rows at most; 0 for all
 * @param offset rows to leave out first
 * @param groups group ids; empty for all
 * @param order {@code user_id} or {@code name}, then {@code :false} for ascending
 * @param text looked for in name, id and e-mail; empty for all
 * @param modified {@code last_modified} at least; 0 for all
 */
record UserQuery(int limit, int offset, List<String> groups, String order, String text, int modified) {

    private static final Set<String> SEARCH_KEYS =
            Set.of("limit", "offset", "user_group_id", "user_group_id_list", "search_text", "order_by");

    UserQuery {
        if (!order.matches("(user_id|name|user_name)(:(true|false))?")) {
            throw new RefusedCall(400, "30");
        }
    }

    static UserQuery ofList(MultiMap query) {
        return new UserQuery(
                Requests.queryNumber(query.get("limit")),
                Requests.queryNumber(query.get("offset")),
                query.contains("group_id")
                        ? List.of(Integer.toString(Requests.queryNumber(query.get("group_id"))))
                        : List.of(),
                query.contains("order_by") ? query.get("order_by") : "user_id:false",
                "",
                Requests.queryNumber(query.get("last_modified")));
    }

    /** {@code limit} is mandatory; a text may be null. */
    static UserQuery ofSearch(JsonObject body, boolean limitWanted) {
        Requests.onlyKeys(body, SEARCH_KEYS, "30");
        if (limitWanted && !(body.getValue("limit") instanceof Integer)) {
            throw new RefusedCall(400, "30");
        }
        JsonArray groups = Requests.optionalArray(body.getValue("user_group_id_list"));
        if (body.getValue("user_group_id") != null) {
            groups = groups.copy().add(body.getValue("user_group_id"));
        }
        return new UserQuery(
                Requests.number(body.getValue("limit")),
                Requests.wholeNumber(body.getValue("offset")),
                groups.stream().map(Requests::id).toList(),
                text(body, "order_by").orElse("user_id:false"),
                text(body, "search_text").orElse("").toLowerCase(Locale.ROOT),
                0);
    }

    private static Optional<String> text(JsonObject body, String key) {
        Object value = body.getValue(key);
        if (value == null || value instanceof String) {
            return Optional.ofNullable((String) value);
        }
        throw new RefusedCall(400, "30");
    }

    boolean matches(EmulatedUser user, boolean byCard) {
        return inGroups(user)
                && user.updatedCount() >= modified
                && (text.isEmpty() || hasText(user) || byCard && hasCard(user));
    }

    Comparator<EmulatedUser> comparator() {
        Comparator<EmulatedUser> ascending = order.contains("name")
                ? Comparator.comparing(EmulatedUser::name)
                : Comparator.comparing(user -> Long.valueOf(user.id()));
        return order.endsWith(":true") ? ascending.reversed() : ascending;
    }

    <T> List<T> page(List<T> all) {
        return all.stream()
                .skip(offset)
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
    }

    private boolean inGroups(EmulatedUser user) {
        return groups.isEmpty() || groups.contains("1") || groups.contains(user.groupId());
    }

    private boolean hasText(EmulatedUser user) {
        return user.name().toLowerCase(Locale.ROOT).contains(text)
                || user.id().contains(text)
                || user.email().toLowerCase(Locale.ROOT).contains(text);
    }

    private boolean hasCard(EmulatedUser user) {
        return user.cardNumbers().stream().anyMatch(card -> card.contains(text));
    }
}
