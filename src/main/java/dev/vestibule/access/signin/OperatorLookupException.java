package dev.vestibule.access.signin;

import dev.vestibule.database.DatabaseException;

/** Nobody can tell who the operator is, because the database does not answer: neither in nor out. */
public final class OperatorLookupException extends RuntimeException {
    OperatorLookupException(DatabaseException cause) {
        super("The operator's session could not be looked up: " + cause.getMessage(), cause);
    }
}
