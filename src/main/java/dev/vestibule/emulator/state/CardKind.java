package dev.vestibule.emulator.state;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of cards (section 4.10), in the order of their ids, which begin with 0. */
public enum CardKind {
    CSN("CSN", "csn", 1, "C"),
    WIEGAND("Wiegand", "wiegand", 10, "C"),
    SECURE("Secure Credential", "sc", 2, "S"),
    ACCESS_ON_CARD("Access on Card", "aoc", 3, "A"),
    CSN_MOBILE("CSN Mobile", "mobile"),
    WIEGAND_MOBILE("Wiegand Mobile", "mobile"),
    QR("QR", "qr"),
    BIOSTAR_QR("BioStar 2 QR", "qr");

    private final String label;
    private final String filter;
    private final Integer type;
    private final String mode;

    CardKind(String label, String filter) {
        this(label, filter, null, null);
    }

    CardKind(String label, String filter, Integer type, String mode) {
        this.label = label;
        this.filter = filter;
        this.type = type;
        this.mode = mode;
    }

    /** The kind of this name, in any case, or of this id. */
    public static Optional<CardKind> of(String nameOrId) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.name().equals(nameOrId.toUpperCase(Locale.ROOT).replace('-', '_'))
                                || Integer.toString(kind.ordinal()).equals(nameOrId))
                .findFirst();
    }

    /** Whether {@code card_type=csn+wiegand} asks for it. */
    public boolean isAmong(String asked) {
        return asked.isEmpty() || Arrays.asList(asked.split("[+ ]")).contains(filter);
    }

    boolean isMobile() {
        return this == CSN_MOBILE || this == WIEGAND_MOBILE;
    }

    /** What stands on the card, as far as it is another number than the one that is stored. */
    String shown(String number) {
        if (this != WIEGAND || !number.matches("\\d{1,18}")) {
            return number;
        }
        long stored = Long.parseLong(number);
        return (stored >> 16) + "-" + (stored & 0xFFFF);
    }

    /** A {@code card_type}; what the specification does not say of a kind is left out. */
    public JsonObject json() {
        JsonObject json = new JsonObject().put("id", ordinal()).put("name", label);
        return type == null ? json : json.put("type", type).put("mode", mode);
    }

    /** Rows of {@code GET /api/cards/types}. */
    public static JsonArray rows() {
        JsonArray rows = new JsonArray();
        for (CardKind kind : values()) {
            rows.add(kind.json());
        }
        return rows;
    }
}
