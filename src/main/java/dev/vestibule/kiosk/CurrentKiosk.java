package dev.vestibule.kiosk;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.Kiosks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * The kiosk this request comes from, looked up once a request. It is no filter: one that ends a request does so before
 * the CSRF token is made, which the page for unpaired browsers needs.
 */
@RequestScoped
class CurrentKiosk {

    private final HttpHeaders headers;
    private final Kiosks kiosks;
    private Optional<Kiosk> found = Optional.empty();

    CurrentKiosk(HttpHeaders headers, Kiosks kiosks) {
        this.headers = headers;
        this.kiosks = kiosks;
    }

    /**
     * The kiosk.
     *
     * @throws NotAKiosk when the browser is not paired, or not any more, or nobody knows whom it is for
     */
    Kiosk get() {
        if (found.isEmpty()) {
            found = Optional.ofNullable(headers.getCookies().get(CookieName.KIOSK))
                    .map(Cookie::getValue)
                    .flatMap(kiosks::find);
        }
        Kiosk kiosk = found.orElseThrow(() -> new NotAKiosk(false));
        if (!kiosk.scoped()) {
            throw new NotAKiosk(true);
        }
        return kiosk;
    }
}
