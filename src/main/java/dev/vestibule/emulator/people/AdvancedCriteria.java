package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.Account;
import dev.vestibule.emulator.state.EmulatedGroup;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an advanced search, or {@code adv_criteria}, is about (section 3.7): joined by AND, texts by their parts. What has
 * a wrong type or a name that the specification does not have is refused with code 30.
 */
public record AdvancedCriteria(JsonObject json) {

    private static final int USUAL_LIMIT = 50;

    /** Where the emulator keeps what each criterion is about. */
    private static final Map<String, String> TEXTS = Map.of(
            "user_name", "name",
            "user_email", "email",
            "user_phone", "phone",
            "user_department", "department",
            "user_title", "user_title");

    private static final Set<String> STRINGS =
            Set.of("user_operator_level_id", "user_id", "order_by", "user_access_group_ids", "user_card");

    private static final Set<String> OTHERS =
            Set.of("limit", "offset", "user_group_id", "user_group_ids", "user_status");

    /** Reads them; refuses what the search would not understand. */
    public static AdvancedCriteria of(JsonObject json) {
        AdvancedCriteria criteria = new AdvancedCriteria(json);
        criteria.check();
        return criteria;
    }

    /** {@code user_operator_level_id}, which is mandatory since 2.9.8. */
    public Optional<String> level() {
        return Optional.of(text("user_operator_level_id")).filter(level -> !level.isEmpty());
    }

    /** Everybody it is about within the account's groups, in the order it asks for. */
    public List<EmulatedUser> found(EmulatedSite site, Account account) {
        return site.people().stream()
                .filter(user -> account.reaches(user.groupId()))
                .filter(this::hasTexts)
                .filter(this::isInGroups)
                .filter(user -> hasLevel(site, user))
                .sorted(comparator())
                .toList();
    }

    /** The rows it asks for. */
    <T> List<T> page(List<T> all) {
        int limit = json.getValue("limit") == null ? USUAL_LIMIT : number("limit");
        return all.stream()
                .skip(number("offset"))
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
    }

    private void check() {
        for (Map.Entry<String, Object> field : json) {
            if (!isFit(field.getKey(), field.getValue())) {
                throw new RefusedCall(400, "30");
            }
        }
        if (!text("order_by").matches("((user_id|user_name)(:(true|false))?)?")) {
            throw new RefusedCall(400, "30");
        }
        groups();
    }

    private static boolean isFit(String key, Object value) {
        if (key.matches("user_custom_field_([1-9]|10)") || TEXTS.containsKey(key) || STRINGS.contains(key)) {
            return value == null || value instanceof String;
        }
        return OTHERS.contains(key)
                && switch (key) {
                    case "limit" -> value instanceof Integer;
                    case "user_status" -> value == null || value instanceof Boolean;
                    case "user_group_ids" ->
                        value instanceof JsonArray ids && ids.stream().allMatch(Integer.class::isInstance);
                    default -> String.valueOf(value).matches("\\d{1,9}");
                };
    }

    private boolean hasTexts(EmulatedUser user) {
        return has(user.id(), "user_id")
                && TEXTS.entrySet().stream().allMatch(text -> has(user.text(text.getValue()), text.getKey()))
                && json.fieldNames().stream()
                        .filter(key -> key.startsWith("user_custom_field_"))
                        .allMatch(key -> has(user.text(key), key))
                && (text("user_card").isEmpty()
                        || user.cardNumbers().stream().anyMatch(card -> card.contains(text("user_card"))))
                && (text("user_access_group_ids").isEmpty()
                        || text("user_access_group_ids").equals("void"))
                && (json.getValue("user_status") == null || json.getBoolean("user_status") == user.disabled());
    }

    private boolean has(String value, String criterion) {
        return value.toLowerCase(Locale.ROOT).contains(text(criterion).toLowerCase(Locale.ROOT));
    }

    private boolean isInGroups(EmulatedUser user) {
        String group = json.getValue("user_group_id") == null ? "1" : String.valueOf(json.getValue("user_group_id"));
        return EmulatedGroup.within(user.groupId(), group) && (groups().isEmpty() || groups().contains(user.groupId()));
    }

    private List<String> groups() {
        return Requests.optionalArray(json.getValue("user_group_ids")).stream()
                .map(String::valueOf)
                .toList();
    }

    private boolean hasLevel(EmulatedSite site, EmulatedUser user) {
        String wanted = level().orElse("0");
        String actual = site.accounts()
                .ofUser(user.id())
                .map(account -> Integer.toString(account.levelId()))
                .orElse("-1");
        return wanted.equals("0") || wanted.equals(actual);
    }

    private Comparator<EmulatedUser> comparator() {
        String order = text("order_by");
        Comparator<EmulatedUser> ascending = order.startsWith("user_name")
                ? Comparator.comparing(EmulatedUser::name)
                : Comparator.comparing(user -> Long.valueOf(user.id()));
        return order.endsWith(":true") ? ascending.reversed() : ascending;
    }

    private String text(String key) {
        return json.getValue(key) instanceof String text ? text : "";
    }

    private int number(String key) {
        return Requests.number(json.getValue(key));
    }
}
