package dev.vestibule.access.signin;

import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.biostar.operators.LoginId;
import jakarta.inject.Singleton;

/** Keyed hashes of what somebody typed or came from, for counts and records: told apart, and not to be read back. */
@Singleton
public class SignInHashes {

    private final SecretKeys keys;

    SignInHashes(SecretKeys keys) {
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
