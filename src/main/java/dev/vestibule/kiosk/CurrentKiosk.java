package dev.vestibule.kiosk;

import dev.vestibule.access.Kiosk;
import jakarta.enterprise.context.RequestScoped;

/** The kiosk this request comes from, set by {@link KioskFilter} before any step runs. */
@RequestScoped
class CurrentKiosk {

    private Kiosk kiosk;

    /**
     * The kiosk.
     *
     * @throws IllegalStateException in a resource that is not marked with {@link KioskOnly}
     */
    Kiosk get() {
        if (kiosk == null) {
            throw new IllegalStateException("Only resources marked @KioskOnly have a kiosk");
        }
        return kiosk;
    }

    void set(Kiosk found) {
        kiosk = found;
    }
}
