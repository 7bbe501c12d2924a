package dev.vestibule.access;

import dev.vestibule.biostar.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Operators who are signed in: a random id in the cookie, its hash in the database with what BioStar said they may do.
 * Ends after 15 minutes without a request, 8 hours in all, or by signing out.
 */
@ApplicationScoped
public class OperatorSessions {

    /** Opens a session and records the sign-in; returns the cookie's value. */
    public String open(Operator operator, String reference) {
        throw new UnsupportedOperationException();
    }

    /** The operator of an open session, whose idle time starts anew. */
    public Optional<Operator> find(String cookie) {
        throw new UnsupportedOperationException();
    }

    /** Ends a session and records it; does nothing to an unknown one. */
    public void end(String cookie, String reference) {
        throw new UnsupportedOperationException();
    }
}
