package dev.vestibule.biostar.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes out of BioStar's settings the one thing that is wanted; they hold addresses, accounts and a password, of which
 * nothing is kept. What cannot be read is not known, and never "off".
 */
final class SettingsAnswers {

    /** Where the seven texts of a mail content say whether it is in use (section 8.3). */
    private static final int IN_USE = 5;

    private SettingsAnswers() {}

    /** {@code cloud.use_cloud} of section 8.2. */
    static Optional<Boolean> cloud(JsonNode settings) {
        return yesOrNo(Lenient.text(settings.path("cloud"), "use_cloud"));
    }

    /** Whether there is any server in section 8.4's answer; its total decides, or its rows where it gives none. */
    static Optional<Boolean> mailServer(Reply servers) {
        JsonNode collection = servers.root().path("AlarmSmtpCollection");
        String total = Lenient.text(collection, "total").trim();
        if (total.matches("\\d{1,9}")) {
            return Optional.of(Integer.parseInt(total) > 0);
        }
        return total.isEmpty() && isList(collection.path("rows"))
                ? Optional.of(!Lenient.list(collection, "rows").isEmpty())
                : Optional.empty();
    }

    /** Whether the mail content for visual faces is in use (section 8.3). */
    static Optional<Boolean> content(Reply contents) {
        JsonNode texts = contents.root().path("visual_face_setting");
        return yesOrNo(texts.path(IN_USE).asText(""));
    }

    /** A list without rows may be an empty text, and one with a single row that row (section 1). */
    private static boolean isList(JsonNode rows) {
        return rows.isContainerNode() || rows.isTextual() && rows.asText().isBlank();
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text.trim().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
