package dev.vestibule.emulator.people;

import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonObject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Set;

/** What the fields of a user may hold (sections 1 and 3.3): code 30 for what is malformed or out of range. */
public final class UserFields {

    static final String START = "start_datetime";
    static final String EXPIRY = "expiry_datetime";

    private static final Map<String, String> FORMS = Map.of(
            "name", "[^']{0,48}",
            "department", ".{0,64}",
            "pin", "\\d{0,32}",
            "user_ip", "[0-9a-fA-F.:]*");
    private static final Set<String> OTHER_TEXTS =
            Set.of("email", "phone", "user_title", "login_id", "password", "photo");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.'00Z'").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDateTime EARLIEST = LocalDateTime.of(2001, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2037, 12, 31, 23, 59, 59);
    private static final int MOST_YEARS = 30;

    private UserFields() {}

    static boolean isText(String key) {
        return FORMS.containsKey(key) || OTHER_TEXTS.contains(key) || isDate(key);
    }

    private static boolean isDate(String key) {
        return key.equals(START) || key.equals(EXPIRY);
    }

    /** The text of a field that fits it. */
    static String checked(String key, Object value) {
        if (!(value instanceof String text) || !text.matches(FORMS.getOrDefault(key, "(?s).*"))) {
            throw new RefusedCall(400, "30");
        }
        if (isDate(key)) {
            date(text);
        }
        return text;
    }

    /** A flag, quoted or not. */
    public static boolean flag(Object value) {
        String text = String.valueOf(value);
        if (!text.equals("true") && !text.equals("false")) {
            throw new RefusedCall(400, "30");
        }
        return text.equals("true");
    }

    /** Refuses a time that ends before it begins, or one given anew that lasts for over thirty years. */
    static void checkPeriod(EmulatedUser user, JsonObject changes) {
        if (!changes.containsKey(START) && !changes.containsKey(EXPIRY)) {
            return;
        }
        LocalDateTime start = date(UserJson.start(user));
        LocalDateTime expiry = date(UserJson.expiry(user));
        boolean anew = changes.containsKey(START) && changes.containsKey(EXPIRY);
        if (expiry.isBefore(start) || anew && expiry.isAfter(start.plusYears(MOST_YEARS))) {
            throw new RefusedCall(400, "30");
        }
    }

    private static LocalDateTime date(String text) {
        try {
            LocalDateTime date = LocalDateTime.parse(text, DATE);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
                return date;
            }
        } catch (DateTimeParseException malformed) {
            throw new RefusedCall(400, "30");
        }
        throw new RefusedCall(400, "30");
    }
}
