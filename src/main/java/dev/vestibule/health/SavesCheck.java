package dev.vestibule.health;

import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.face.Losses;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code /q/health/group/biostar}: down while no face is saved because something else was lost in BioStar with one. */
@HealthGroup("biostar")
@ApplicationScoped
class SavesCheck implements HealthCheck {

    private final Losses losses;

    SavesCheck(Losses losses) {
        this.losses = losses;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("Saves")
                    .status(!losses.stopSaves())
                    .build();
        } catch (DatabaseException failed) {
            return HealthCheckResponse.named("Saves")
                    .down()
                    .withData("failure", failed.code())
                    .build();
        }
    }
}
