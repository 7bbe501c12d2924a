package dev.vestibule.access.signin;

/** Why an operator is not let in, or not any more, apart from what BioStar itself says; a record's cause. */
enum OperatorRefusal {
    /** Too many tries were wrong lately. */
    SIGN_IN_TOO_OFTEN,
    /** The password is right, but BioStar does not let them see users. */
    SIGN_IN_NOT_ALLOWED,
    /** It is the service account's own login id, of which BioStar is not asked. */
    SIGN_IN_SERVICE_ACCOUNT,
    /** BioStar does not let them in any more, or not as before. */
    RIGHTS_CHANGED
}
