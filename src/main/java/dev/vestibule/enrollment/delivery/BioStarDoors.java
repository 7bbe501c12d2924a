package dev.vestibule.enrollment.delivery;

import dev.vestibule.biostar.readers.UserExports;
import dev.vestibule.biostar.status.BioStarSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The doors of BioStar's devices. */
@ApplicationScoped
class BioStarDoors implements Doors {

    private final BioStarSettings settings;
    private final UserExports exports;

    BioStarDoors(BioStarSettings settings, UserExports exports) {
        this.settings = settings;
        this.exports = exports;
    }

    @Override
    public Optional<Boolean> getFacesByThemselves() {
        return settings.sendsToDevices();
    }

    @Override
    public void send(String personId, String readerId) {
        exports.send(personId, readerId);
    }
}
