package dev.vestibule.biostar.people;

/** What a user of BioStar has beside visual faces, and must still have after a face was written (section 3.4). */
public enum Belonging {
    /** A custom field that holds something, by its name. */
    CUSTOM_FIELD,
    /** A card. */
    CARD,
    /** An access group, by its name. */
    ACCESS_GROUP,
    /** A fingerprint. */
    FINGERPRINT,
    /** An infrared face, as FaceStation 2 takes them. */
    INFRARED_FACE,
    /** A mobile card. */
    MOBILE_CARD,
    /** A QR code. */
    QR_CODE,
    /** The PIN. */
    PIN,
    /** The profile picture. */
    PHOTO,
    /** The password of an operator. */
    PASSWORD
}
