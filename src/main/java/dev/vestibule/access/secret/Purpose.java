package dev.vestibule.access.secret;

/** What a key derived from the site's secret is for; a token of one purpose never opens as another. */
public enum Purpose {
    /** The journey's cookie. */
    JOURNEY,
    /** The capture inside the review form. */
    CAPTURE,
    /** Keyed hashes of passes. */
    PASS,
    /** Keyed hashes of kiosk and operator cookies. */
    COOKIE,
    /** Keyed hashes of login ids, in records and counts of refused sign-ins. */
    LOGIN_ID,
    /** Keyed hashes of clients' addresses, in records and counts. */
    ADDRESS,
    /** Keyed hashes of the proof of a journey. */
    PROOF,
    /** Keyed hashes of what identifies a person in BioStar besides the id. */
    PERSON
}
