package dev.vestibule.biostar.answer;

/** What a call was about, where the same refusal means different things. */
public enum CallKind {
    /** {@code POST /api/login}: a refusal is about the credentials. */
    LOGIN,
    /** A call on one user: HTTP 404 means that there is none. */
    PERSON,
    /** A mail to one user: as a call on them, and an empty body is a success. */
    MAIL,
    /** A write of one user's faces: the same, and an answer may leave open whether it was done. */
    FACE_WRITE,
    /** A face scan on a reader. */
    FACE_SCAN,
    /** A card scan on a reader. */
    CARD_SCAN,

    /** Something else that a reader has to do: code 4 is its silence, not BioStar's. */
    READER,
    /** Everything else. */
    OTHER;

    /** Whether a reader has to do something for it. */
    boolean onReader() {
        return this == FACE_SCAN || this == CARD_SCAN || this == READER;
    }

    /** Whether HTTP 404 is about a user. */
    boolean onOnePerson() {
        return this == PERSON || this == MAIL || this == FACE_WRITE;
    }
}
