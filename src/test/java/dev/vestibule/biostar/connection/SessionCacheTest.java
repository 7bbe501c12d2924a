package dev.vestibule.biostar.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Each scan is a TLS connection of its own, so what is remembered of each adds up. */
class SessionCacheTest {

    @Test
    void onlyTheNewestSessionsAreRemembered() throws GeneralSecurityException {
        new Clients(null, null);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        assertThat(context.getClientSessionContext().getSessionCacheSize()).isEqualTo(64);
    }
}
