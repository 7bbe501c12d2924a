package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;

/** Operators' own sign-in: one login with their password, closed again at once by a logout (sections 2.1, 2.3). */
@ApplicationScoped
public class Operators {

    /** Checks the password with BioStar; the shared session of the service account is not touched. Blocks. */
    public SignIn signIn(String loginId, String password) {
        throw new UnsupportedOperationException();
    }
}
