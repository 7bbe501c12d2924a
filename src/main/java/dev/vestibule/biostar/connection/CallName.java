package dev.vestibule.biostar.connection;

import dev.vestibule.biostar.answer.CallKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The calls that the portal makes, by the names they have in metrics and traces; never an address, which holds ids. */
public enum CallName {
    /** {@code POST /api/login}, of the service account and of operators. */
    LOGIN(CallKind.LOGIN),
    /** {@code POST /api/logout}. */
    LOGOUT(CallKind.OTHER),
    /** {@code GET /js/info.json}. */
    READ_VERSION(CallKind.OTHER),
    /** {@code GET /api/cards}. */
    FIND_CARDS(CallKind.OTHER),
    /** {@code GET /api/users}. */
    LIST_PEOPLE(CallKind.OTHER),
    /** {@code GET /api/users/:id}. */
    FIND_PERSON(CallKind.PERSON),
    /** {@code PUT /api/users/:id} with a face. */
    SAVE_FACE(CallKind.FACE_WRITE),
    /** {@code PUT /api/users/:id} without faces. */
    DELETE_FACES(CallKind.FACE_WRITE),
    /** {@code POST /api/v2/users/search}. */
    SEARCH_PEOPLE(CallKind.OTHER),
    /** {@code POST /api/v2/users/advance_search}. */
    ADVANCE_SEARCH(CallKind.OTHER),
    /** {@code GET /api/user_groups}. */
    LIST_GROUPS(CallKind.OTHER),
    /** {@code GET /api/devices}. */
    LIST_READERS(CallKind.OTHER),
    /** {@code POST /api/v2/devices/search}. */
    LIST_READER_STATES(CallKind.OTHER),
    /** {@code POST /api/users/export}. */
    EXPORT_PERSON(CallKind.READER),
    /** {@code GET /api/setting/biostar}. */
    READ_SETTINGS(CallKind.OTHER),
    /** {@code GET /api/setting_email}. */
    READ_MAIL_CONTENTS(CallKind.OTHER),
    /** {@code GET /api/setting/alarm_smtps}. */
    READ_MAIL_SERVERS(CallKind.OTHER),
    /** {@code GET /api/devices/enrollment}. */
    LIST_FACE_READERS(CallKind.OTHER),
    /** {@code POST /api/v2/send_email}. */
    SEND_EMAIL(CallKind.MAIL),
    /** {@code GET /api/devices/:id/credentials/face}. */
    SCAN_FACE(CallKind.FACE_SCAN),
    /** {@code POST /api/devices/:id/scan_card}. */
    SCAN_CARD(CallKind.CARD_SCAN);

    private static final Set<CallName> CHANGES = EnumSet.of(SAVE_FACE, DELETE_FACES, EXPORT_PERSON, SEND_EMAIL);

    private final CallKind kind;

    CallName(CallKind kind) {
        this.kind = kind;
    }

    /** What kind of call it is, which decides what its refusals mean. */
    CallKind kind() {
        return kind;
    }

    /** Whether the call changes or causes something, which a second call might do again. */
    boolean changes() {
        return CHANGES.contains(this);
    }

    /** The value of the label and the name of the span. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
