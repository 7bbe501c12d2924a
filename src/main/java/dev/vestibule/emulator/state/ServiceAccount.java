package dev.vestibule.emulator.state;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The account that the portal itself logs in with.
 *
 * @param loginId the login id
 * @param password the password
 */
public record ServiceAccount(String loginId, String password) {

    /** The account {@code vestibule} with a password made now. */
    public static ServiceAccount made() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return new ServiceAccount("vestibule", HexFormat.of().formatHex(random));
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + loginId + "]";
    }
}
