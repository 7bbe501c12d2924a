package dev.vestibule.access;

import dev.vestibule.biostar.operators.LoginId;
import jakarta.inject.Singleton;

/** Keyed hashes of what somebody typed or came from, for counts and records: told apart, and not to be read back. */
@Singleton
public class Identities {

    private final SecretKeys keys;

    Identities(SecretKeys keys) {
        this.keys = keys;
    }

    /** Of a login id; all spellings that BioStar might take for one account have one hash. */
    public String login(String loginId) {
        return keys.hash(Purpose.LOGIN_ID, LoginId.folded(loginId));
    }

    /** Of a client's address. */
    public String address(String address) {
        return keys.hash(Purpose.ADDRESS, address);
    }
}
