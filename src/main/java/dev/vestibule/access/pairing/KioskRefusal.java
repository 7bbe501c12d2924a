package dev.vestibule.access.pairing;

/** Why an operator may not pair or revoke a kiosk; a record's cause. */
enum KioskRefusal {
    /** The reader is in no device group of theirs. */
    OUT_OF_REACH
}
