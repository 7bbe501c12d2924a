package dev.vestibule.biostar;

import java.util.Locale;

/** The few ways in which BioStar can fail, as far as a person or an operator has to act differently. */
public enum FailureKind {
    /** No connection, no answer in time, or the circuit breaker is open. */
    UNREACHABLE,
    /** Too many wait for BioStar at once; nothing was sent. */
    CROWDED,
    /** The server showed a certificate that is not the pinned one, or that has expired. */
    UNTRUSTED,
    /** An answer that is HTML, empty, cut off, too large or not JSON (section 1). */
    UNREADABLE,
    /** The account was refused: HTTP 401 or 403 at login, codes 101, 11 or 20 there (section 2.1). */
    BAD_CREDENTIALS,
    /** Too many failed logins; code 113. */
    ACCOUNT_LOCKED,
    /** This login id may not log in; code 121. */
    ACCOUNT_NOT_USABLE,
    /** The account may not log in from this address; codes 109 and 114. */
    ADDRESS_NOT_ALLOWED,
    /** The account has a second factor, with which nobody logs in through the API; code 122. */
    SECOND_FACTOR,
    /** The session ended and a new one ended as well; HTTP 401, codes 10 and 11. */
    SESSION_EXPIRED,
    /** The account lacks a permission; code 20, HTTP 403. */
    PERMISSION_DENIED,
    /** Codes 201 and 65649, or HTTP 404 on a user. */
    PERSON_NOT_FOUND,
    /** Codes 301, 309, 317: BioStar does not know this reader. */
    READER_UNKNOWN,
    /** Codes 1001, 1002, 1004, 1005: the reader is not connected. */
    READER_OFFLINE,
    /** Code 1017: the reader is busy. */
    READER_BUSY,
    /** Codes 1003 and, where a reader was asked, 4: nobody in time. */
    READER_TIMED_OUT,
    /** Codes 340, 262159, 262175, 262177, 262153 to 262155: this reader cannot take a face now or at all. */
    READER_CANNOT_SCAN,
    /** Codes 262163 and 1026: the face scan failed without a reason. */
    FACE_SCAN_FAILED,
    /** Code 1025, or a card number of "0": no card was read. */
    CARD_SCAN_FAILED,
    /** Code 30009: more than one face. */
    SEVERAL_FACES,
    /** Code 30008: no face. */
    NO_FACE,
    /** Codes 30010 to 30013 and 30018: too small, not straight, eyes, quality, no template. */
    FACE_NOT_CLEAR,
    /** Codes 65650, 227, 229: BioStar would not take this face. */
    FACE_REFUSED,
    /** Codes 131089 and 262165: the person has as many faces as BioStar allows. */
    TOO_MANY_FACES,
    /** Code 217: BioStar has no mail server set. */
    MAIL_SERVER_NOT_SET,
    /** Code 906: BioStar's cloud or remote access is off. */
    CLOUD_OFF,
    /** Code 908: BioStar's cloud cannot be reached. */
    CLOUD_UNREACHABLE,
    /** Codes 131078 and 131079: the person's e-mail address is missing or wrong. */
    MAIL_ADDRESS_REFUSED,
    /** A search for exactly one person found nobody, somebody else, or several: a mail could reach others (section 6). */
    RECIPIENT_NOT_ALONE,
    /** Codes 30, 104, 105, 700 to 702, 800 and the 13107x family: BioStar refused the request's values. */
    INVALID_REQUEST,
    /**
     * Codes 1020, 339968, 1700, 6664x: BioStar itself is in trouble; and code 4 where no reader was asked: it gave up
     * waiting for its own work.
     */
    SERVER_IN_TROUBLE,
    /**
     * A face was sent, and the answer does not tell whether it was taken: HTTP 5xx, codes 4 (the wait ended, the task
     * perhaps not) and 1 (done, with some errors), or a device's own failure in an answer that says success.
     */
    OUTCOME_UNKNOWN,
    /** Code 1000 and every code that no other kind names. */
    UNKNOWN;

    /** Its name in metrics and traces. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
