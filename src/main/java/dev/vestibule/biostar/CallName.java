package dev.vestibule.biostar;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The calls that the portal makes, by the names they have in metrics and traces; never an address, which holds ids. */
enum CallName {
    /** {@code POST /api/login}, of the service account and of operators. */
    LOGIN(Call.LOGIN),
    /** {@code POST /api/logout}. */
    LOGOUT(Call.OTHER),
    /** {@code GET /js/info.json}. */
    READ_VERSION(Call.OTHER),
    /** {@code GET /api/cards}. */
    FIND_CARDS(Call.OTHER),
    /** {@code GET /api/users}. */
    LIST_PEOPLE(Call.OTHER),
    /** {@code GET /api/users/:id}. */
    FIND_PERSON(Call.PERSON),
    /** {@code PUT /api/users/:id} with a face. */
    SAVE_FACE(Call.FACE_WRITE),
    /** {@code PUT /api/users/:id} without faces. */
    DELETE_FACES(Call.FACE_WRITE),
    /** {@code POST /api/v2/users/search}. */
    SEARCH_PEOPLE(Call.OTHER),
    /** {@code POST /api/v2/users/advance_search}. */
    ADVANCE_SEARCH(Call.OTHER),
    /** {@code GET /api/user_groups}. */
    LIST_GROUPS(Call.OTHER),
    /** {@code GET /api/devices}. */
    LIST_READERS(Call.OTHER),
    /** {@code POST /api/v2/devices/search}. */
    LIST_READER_STATES(Call.OTHER),
    /** {@code POST /api/users/export}. */
    EXPORT_PERSON(Call.READER),
    /** {@code GET /api/setting/biostar}. */
    READ_SETTINGS(Call.OTHER),
    /** {@code GET /api/setting_email}. */
    READ_MAIL_CONTENTS(Call.OTHER),
    /** {@code GET /api/setting/alarm_smtps}. */
    READ_MAIL_SERVERS(Call.OTHER),
    /** {@code GET /api/devices/enrollment}. */
    LIST_FACE_READERS(Call.OTHER),
    /** {@code POST /api/v2/send_email}. */
    SEND_EMAIL(Call.MAIL),
    /** {@code GET /api/devices/:id/credentials/face}. */
    SCAN_FACE(Call.FACE_SCAN),
    /** {@code POST /api/devices/:id/scan_card}. */
    SCAN_CARD(Call.CARD_SCAN);

    private static final Set<CallName> CHANGES = EnumSet.of(SAVE_FACE, DELETE_FACES, EXPORT_PERSON, SEND_EMAIL);

    private final Call subject;

    CallName(Call subject) {
        this.subject = subject;
    }

    /** What the call is about, which decides what its refusals mean. */
    Call subject() {
        return subject;
    }

    /** Whether BioStar does something for it that asking twice might do twice. */
    boolean changes() {
        return CHANGES.contains(this);
    }

    /** The value of the label and the name of the span. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
