package dev.vestibule.biostar;

/** How an operator's sign-in ended. */
public sealed interface SignIn {
    /** BioStar knows this operator. */
    record Accepted(Operator operator) implements SignIn {}

    /** BioStar said no, or nothing. */
    record Refused(BioStarFailure failure) implements SignIn {}

    /** It was the service account's login id, which is nobody's to try: BioStar was not asked. */
    record ServiceAccount() implements SignIn {}
}
