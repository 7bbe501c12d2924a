package dev.vestibule.retention;

/** What is of no use any more a while after its own time is over, and by which column that is told. */
enum OldRows {
    JOURNEY("journey", "id", "started_at < ?"),
    PASS("pass", "id", "expires_at < ?"),
    WRONG_GUESS("wrong_guess", "tried_at", "tried_at < ?"),
    GUESS_LIMIT(
            "guess_limit",
            "reader_id",
            "case when waits_until > locked_until then waits_until else locked_until end < ?"),
    SIGN_IN_TRY("sign_in_try", "id", "tried_at < ?"),
    SIGN_IN_TOLD("sign_in_told", "subject", "told_at < ?"),
    SAVE_TURN("save_turn", "person_id", "held_until < ?"),
    /** One that nobody could settle in all that time is settled by nobody. */
    FACE_CHANGE("face_change", "reference", "begun_at < ?"),
    MAIL_TURN("mail_turn", "person_id", "held_until < ?"),
    SCAN_LEASE("scan_lease", "reader_id", "held_until < ?"),
    OPERATOR_SESSION("operator_session", "token_hash", "seen_at < ?"),
    LOSS("loss", "journey_id", "accepted_at < ?"),
    KIOSK("kiosk", "id", "revoked_at < ?");

    private static final int AT_ONCE = 500;

    private final String delete;

    OldRows(String table, String key, String old) {
        delete = "delete from " + table + " where " + key + " in (select " + key + " from " + table + " where " + old
                + " limit " + AT_ONCE + ") and " + old;
    }

    /** Deletes some of them; the one parameter, twice, is the time before which they are old. */
    String delete() {
        return delete;
    }
}
