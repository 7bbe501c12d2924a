package dev.vestibule.emulator.operators;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.AuditTrail;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * One condition of a search in the audit trail (section 14); all of a search must hold.
 *
 * @param column DATE, or another that is compared as text
 * @param operator 3 between for DATE; 0 equal or 2 contains for the others
 * @param values what it is compared with
 */
record AuditCondition(String column, int operator, List<String> values) {

    private static final String DATE = "DATE";
    private static final int BETWEEN = 3;

    static AuditCondition of(JsonObject condition) {
        List<String> values = Requests.asArray(condition.getValue("values")).stream()
                .map(String::valueOf)
                .toList();
        if (!(condition.getValue("operator") instanceof Integer operator) || values.isEmpty()) {
            throw new RefusedCall(400, "30");
        }
        AuditCondition read = new AuditCondition(Requests.text(condition, "column"), operator, values);
        if (!read.fits()) {
            throw new RefusedCall(400, "30");
        }
        return read;
    }

    private boolean fits() {
        if (column.equals(DATE)) {
            return operator == BETWEEN && values.size() == 2 && values.stream().allMatch(AuditCondition::isInstant);
        }
        return List.of("USRID", "PERM", "IP", "MENU", "TARGET", "METHOD").contains(column)
                && (operator == 0 || operator == 2);
    }

    boolean holds(AuditTrail.Entry entry) {
        String value =
                switch (column) {
                    case "USRID" -> entry.user();
                    case "PERM" -> entry.level();
                    case "IP" -> entry.address();
                    case "MENU" -> entry.menu();
                    case "TARGET" -> entry.target();
                    case "METHOD" -> Integer.toString(entry.method());
                    default -> "";
                };
        if (column.equals(DATE)) {
            return !entry.at().isBefore(Instant.parse(values.get(0)))
                    && !entry.at().isAfter(Instant.parse(values.get(1)));
        }
        return operator == 0 ? values.contains(value) : values.stream().anyMatch(value::contains);
    }

    private static boolean isInstant(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
