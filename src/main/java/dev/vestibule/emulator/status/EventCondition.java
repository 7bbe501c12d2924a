package dev.vestibule.emulator.status;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.EmulatedEvent;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * One condition of a search for events (section 7.3); all of a search must hold.
 *
 * @param column what is looked at
 * @param operator 0 equal, 1 not equal, 2 contains, 3 between, 4 like, 5 greater, 6 less
 * @param values what it is compared with
 */
record EventCondition(String column, int operator, List<String> values) {

    private static final String TIME = "datetime";
    private static final String USER = "user_id.user_id";
    private static final int LAST_OF_ENCRYPTED = 2;

    static EventCondition of(JsonObject condition) {
        List<String> values = Requests.asArray(condition.getValue("values")).stream()
                .map(String::valueOf)
                .toList();
        if (!(condition.getValue("operator") instanceof Integer operator) || operator < 0 || operator > 6) {
            throw new RefusedCall(400, "30");
        }
        EventCondition read = new EventCondition(Requests.text(condition, "column"), operator, values);
        // On fields that may be encrypted only the first three work.
        boolean impossible = read.column.equals(USER) && operator > LAST_OF_ENCRYPTED;
        if (values.isEmpty() || impossible || operator == 3 && values.size() != 2) {
            throw new RefusedCall(400, "30");
        }
        return read;
    }

    static boolean namesTheTimeTwice(List<EventCondition> conditions) {
        return conditions.stream().filter(one -> one.column.equals(TIME)).count() > 1;
    }

    boolean holds(EmulatedEvent event) {
        return switch (column) {
            case TIME -> compares(event.at(), instant(values.get(0)));
            case "id" -> matches(Long.toString(event.id()));
            case "device_id", "device_id.id" -> matches(event.readerId());
            case "event_type_id.code" -> matches(event.kind().code());
            // There are no doors here.
            case "door_id.id" -> matches("");
            case "user_group_id", "user_group_id.id" ->
                matches(event.user().map(EmulatedUser::groupId).orElse(""));
            case USER -> matches(event.user().map(EmulatedUser::id).orElse(""));
            default -> throw new RefusedCall(400, "30");
        };
    }

    private boolean matches(String value) {
        return switch (operator) {
            case 0 -> values.get(0).equals(value);
            case 1 -> !values.get(0).equals(value);
            case 2, 4 -> values.stream().anyMatch(value::contains);
            default -> throw new RefusedCall(400, "30");
        };
    }

    private boolean compares(Instant at, Instant first) {
        return switch (operator) {
            case 3 -> !at.isBefore(first) && !at.isAfter(instant(values.get(1)));
            case 5 -> at.isAfter(first);
            case 6 -> at.isBefore(first);
            default -> throw new RefusedCall(400, "30");
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new RefusedCall(400, "30");
        }
    }
}
