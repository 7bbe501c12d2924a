package dev.vestibule.records;

/** What happened. */
public enum RecordKind {
    JOURNEY_STARTED,
    PASS_ACCEPTED,
    PASS_REFUSED,
    KIOSK_LOCKED,
    BADGE_ACCEPTED,
    BADGE_UNKNOWN,
    BADGE_AMBIGUOUS,
    BADGE_FAILED,
    CONSENT_GRANTED,
    CONSENT_DECLINED,
    CONSENT_WITHDRAWN,
    SCAN_STARTED,
    SCAN_CAPTURED,
    SCAN_FAILED,
    SCAN_ABANDONED,
    FACE_SAVING,
    FACE_SAVED,
    FACE_NOT_SAVED,
    FACE_UNCONFIRMED,
    /** BioStar sends nothing to devices by itself: the kiosk's reader has taken the face that was saved. */
    FACE_SENT_TO_READER,
    /** The kiosk's reader has not taken it, or nobody knows: the face is saved, and no door has it yet. */
    FACE_NOT_SENT_TO_READER,
    FACE_DELETING,
    FACE_DELETED,
    FACE_NOT_DELETED,
    /** Nobody knows whether BioStar still holds a face. */
    FACE_DELETION_UNKNOWN,
    JOURNEY_ENDED,
    OPERATOR_SIGNED_IN,
    OPERATOR_REFUSED,
    OPERATOR_SIGNED_OUT,
    OPERATOR_SESSION_ENDED,
    PASS_ISSUED,
    PASS_REVOKED,
    INVITATION_SENDING,
    INVITATION_SENT,
    INVITATION_FAILED,
    /** Nobody knows whether the mail went out. */
    INVITATION_UNKNOWN,
    KIOSK_PAIRED,
    KIOSK_REVOKED,
    /** A page or a change that whoever asked may not have: answered with 403. */
    REQUEST_FORBIDDEN,
    /** A form without the token that this portal gave the browser. */
    FORM_REFUSED,
    /** Pairing a reader or revoking a kiosk that is out of the operator's reach. */
    KIOSK_REFUSED,
    /** Writing a face took something else away: the cause says what, the code how many. Nobody's face is written then. */
    LOSS_FOUND,
    /** A face was written, and what else the person had before is not known: nobody compared. */
    LOSS_NOT_COMPARED,
    /** An operator has seen what was lost: faces are written again. */
    LOSSES_ACCEPTED,
    /** Rows that were old enough were taken away: the cause says of which table, the code how many. */
    RETENTION_APPLIED
}
