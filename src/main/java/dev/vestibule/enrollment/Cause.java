package dev.vestibule.enrollment;

/** Why Vestibule itself, not BioStar, did not do something; a record's cause. */
public enum Cause {
    /** BioStar calls the person disabled or expired. */
    PERSON_INACTIVE,
    /** What identifies the person in BioStar is not what it was: the id may be another person's now. */
    PERSON_CHANGED,
    /** The person is in none of the groups that the kiosk is for. */
    OUTSIDE_KIOSK,
    /** The person deleted their own face, and no operator has issued a pass since. */
    FACE_DELETED,
    /** The pass was used, taken back or ran out while the person was looked up. */
    PASS_CLOSED,
    /** The person has a face and the proof does not allow to replace it. */
    FACE_EXISTS,
    /** BioStar took the face, but reading back did not show it. */
    NOT_CONFIRMED,
    /** Writing a face took something else away from somebody, and no operator has seen it yet. */
    SAVES_STOPPED,
    /** Something failed that is not BioStar's. */
    BROKEN,
    /** The process ended before anybody knew the outcome. */
    PROCESS_ENDED,
    /** The database was away just before anything would have been sent. */
    DATABASE_AWAY,
    /** Others had recorded that nobody knows; it became known afterwards. */
    FOUND_LATER
}
