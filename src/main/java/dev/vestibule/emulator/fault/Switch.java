package dev.vestibule.emulator.fault;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;

/**
 * Everything public material leaves open about BioStar 2 (section 13 of the reference), and what a site may have set.
 * The first value is the default. Values like {@code 400/1017} are an HTTP status and a BioStar code.
 */
@TemplateData
public enum Switch {
    /** Which BioStar this is: sets all switches that differ between versions, see {@link Profile}. */
    VERSION(false, "2.9.12", "2.9.7", "2.9.1", "2.8.8", "X 1.0.2"),
    /** How long a reader waits for somebody, in seconds; any decimal number is taken. */
    SCAN_WAIT(true, "20", "10", "35", "60"),
    /** HTTP status of a failed scan. */
    SCAN_FAILURE_STATUS(false, "400", "500", "200"),
    /** BioStar code of a failed face scan. */
    SCAN_FAILURE_CODE(false, "262163", "1003", "1026", "1001", "1017"),
    /** Whether two people, a mask and closed eyes have codes of their own (30009, 30013, 30012). */
    DETAILED_SCAN_CODES(false, "off", "on"),
    /** What a second scan on a busy reader gets. */
    BUSY_READER(false, "400/1017", "400/1003", "queue"),
    /** What a card scan gives when nobody came; {@code zero} is a success with card number 0. */
    CARD_NOBODY(false, "400/1003", "400/1025", "zero"),
    /** Where a scanned card's number stands. */
    CARD_NUMBER_PLACE(false, "card", "card-type"),
    /** What kind of card the reader calls a badge; people hold plain ones, {@code csn}. */
    CARD_KIND(false, "csn", "secure", "untold"),
    /** Whether the search of version 2 finds people by card number. */
    SEARCH_FINDS_CARDS(false, "off", "on"),
    /** What an advanced search without {@code user_operator_level_id} gets from 2.9.8 on. */
    OPERATOR_LEVEL_MISSING(false, "400/30", "accepted"),
    /** What the lists of cards get: answers, or a refusal. */
    CARDS(false, "answers", "400/103", "403/20"),
    /** What a search of version 2 without a limit gets, or without anything. */
    EMPTY_SEARCH(false, "400/30", "everybody"),
    /** What an advanced search gets. */
    ADVANCED_SEARCH(false, "answers", "400/103", "403/20"),
    /** What the list of all users gets, which is deprecated: answers, or a refusal. */
    USER_LIST(false, "answers", "400/103"),
    /** Whether Settings, Email has a mail server. */
    MAIL_SERVER(false, "on", "off"),
    /** Whether Cloud, or Remote Access, is on. */
    CLOUD(false, "on", "off", "unreachable"),
    /** Whether the mail content "Visual Face Mobile Enrollment" is enabled. */
    MAIL_CONTENT(false, "on", "off"),
    /** What the service account gets that asks for settings (sections 8.2 to 8.4). */
    SETTINGS_READABLE(false, "yes", "403/20", "400/103"),
    /** What a mail without {@code adv_criteria} gets from 2.9.8 on. */
    CRITERIA_MISSING(false, "400/30", "accepted", "400/1000"),
    /** Whom {@code adv_criteria} mail: {@code id} whatever they say, all they find, or {@code id} if they find it. */
    CRITERIA_MEANING(false, "id-only", "everybody-found", "id-if-found"),
    /** The body of a mail that was sent: the code at the top, in the envelope, with a status beside it, or nothing. */
    SEND_EMAIL_SUCCESS(false, "top-level", "response", "with-status", "empty"),
    /** The form of a mail that was not sent: 400 with the code at the top, or the envelope with 400 or 200. */
    SEND_EMAIL_FAILURE(false, "top-level", "400", "200"),
    /** The code of a mail that was not sent: always 1000, or one that says why (217, 906, 908, 131079). */
    SEND_EMAIL_CODE(false, "1000", "by-cause"),
    /** What a wrong login ID or password gets. */
    BAD_LOGIN(false, "400/101", "401/101", "403/101", "401/11", "401/20", "400/113", "400/122", "200-without-session"),
    /** What a call with a session that ended gets; one that never was gets 401/10. */
    EXPIRED_SESSION(false, "401/10", "401/11"),
    /** Seconds without a call after which a session ends; any decimal number is taken. */
    SESSION_IDLE(true, "3600", "1800", "60"),
    /** Whether a login ends the sessions that the same account had. */
    SIMULTANEOUS_SESSIONS(false, "allowed", "one"),
    /** Whether the licence is there that mails and mobile cards want: without it 403/331791, its code at the top. */
    LICENCE(false, "present", "missing"),
    /** What a face gets that comes with a new user; BioStar X may refuse it (section 3.3). */
    POSTED_FACE(false, "accepted", "400/30"),
    /** What a user id that does not exist gets. */
    USER_MISSING(false, "400/201", "404/201"),
    /** What a user's own answer says of an operator's rights: all, the level alone, or nothing. */
    USER_PERMISSION(false, "full", "level-only", "missing"),
    /** Whether numbers and booleans are JSON strings: on calls of version 1 alone, everywhere, nowhere. */
    SCALARS(false, "by-program", "strings", "numbers"),
    /** How a list without rows is written: an empty text for cards and missing elsewhere, or alike everywhere. */
    EMPTY_LIST(false, "by-call", "array", "missing", "text"),
    /** What stands in the {@code Response} of a success: the code alone where the vendor shows it so, or alike. */
    RESPONSE(false, "by-call", "full", "code-only"),
    /** Whether answers have all headers, or the few of old captures. */
    ANSWER_HEADERS(false, "all", "few"),
    /** Seconds without a call after which a connection is closed; any decimal number is taken. */
    CONNECTION_IDLE(true, "5", "60"),
    /** What a known path gets with another method. */
    WRONG_METHOD(false, "400/103", "400/102"),
    /** How the login answer writes {@code permission.device} and {@code permission.user}: a key twice, and others. */
    PERMISSION_DEVICES(false, "repeated", "object", "array", "missing"),
    /** Whether rows of the search have {@code expired}, as those of version 1 do. */
    SEARCH_EXPIRED(false, "missing", "present"),
    /** Bytes and format of a template: 552 in format 1, or 544 in format 3 and eight more of rubbish. */
    TEMPLATE_FORMAT(false, "1", "3"),
    /** The names of a template's members: those since 2.9.6, or those that the vendor names for before. */
    TEMPLATE_KEYS(false, "template_ex", "templateEx"),
    /** Which templates a scan gives: 9 and 5; 5 and infrared 6; 5 alone. */
    TEMPLATES(false, "9+5", "5+6", "5"),
    /** What the check of a picture gives: the image and templates 5 and 9, or less (section 5). */
    UPLOAD_PICTURE(false, "image+5+9", "image+5", "image", "templates-empty"),
    /** Whether the login answer tells the server's version (section 2.1). */
    VERSION_BLOCK(false, "present", "missing"),
    /** What a slash at the end of a path gets; refused since 2.9.9. */
    TRAILING_SLASH(false, "400/103", "accepted"),
    /** Whether users/search says who is switched off, or calls everybody active as X does until 1.0.2; or every list does. */
    LISTED_DISABLED(false, "as-it-is", "always-false", "always-false-everywhere"),
    /** Whether answers have the Content-Security-Policy and Referrer-Policy of BioStar X. */
    SECURITY_POLICY(false, "missing", "present"),
    /** Whether /js/info.json tells the server's version (section 8.1). */
    INFO_FILE(false, "present", "missing"),
    /** Whether a write without custom fields keeps them; the vendor says both (section 3.4). */
    CUSTOM_FIELDS(false, "kept", "wiped"),
    /** Whether BioStar sends users to devices by itself, or only on an export (sections 3.11 and 8.2). */
    USER_SYNC(false, "automatic", "none"),
    /** Whether devices have all their users: as they should, more than fit, or an error (section 4.2). */
    USER_SYNC_STATUS(false, "0", "-1", "3"),
    /** The code in a device's row of an export. */
    EXPORT_CODE(false, "0", "1004", "1001", "1003"),
    /** Whether slashes are escaped and a line end follows the body. */
    SLASHES(false, "escaped", "plain"),
    /** What a third face on one user gets. */
    THIRD_FACE(false, "400/131089", "400/262165", "keep-two"),
    /** What a face that another user has gets; accepted ones leave event 10245. */
    DUPLICATE_FACE(false, "accepted", "400/800"),
    /** Whether a write of a user is answered by code 4 in a success, the wait having ended, and is done or not. */
    CODE_FOUR(false, "never", "done", "not-done"),
    /** Seconds until a call is carried out that a fault makes late; any decimal number is taken. */
    LATE_CALL(true, "30", "40"),
    /** Whether a write with empty credentials ends the session, as before 2.9.6. */
    EMPTY_CREDENTIALS(false, "accepted", "session-dropped"),
    /** Which devices are listed by what they can enrol: all, those that are online, or none and a refusal. */
    ENROLLING_DEVICES(false, "all", "online-only", "400/103", "403/20"),
    /** How a device tells its model; the FaceStation F2 may be the one with a fingerprint sensor. */
    DEVICE_TYPE(false, "present", "name-missing", "other-ids", "fingerprint"),
    /** What a body over 14 MB gets. */
    BODY_LIMIT(false, "400/30017", "413");

    private final boolean anyNumber;
    private final List<String> options;

    Switch(boolean anyNumber, String... options) {
        this.anyNumber = anyNumber;
        this.options = List.of(options);
    }

    /** The name in JSON and in forms: {@code scan-wait}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The values to choose from, the default first. */
    public List<String> options() {
        return options;
    }

    boolean takes(String value) {
        return options.contains(value) || anyNumber && value.matches("\\d{1,5}(\\.\\d{1,3})?");
    }
}
