package dev.vestibule.health;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.BioStarStatus;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * {@code /q/health/group/biostar}: whether BioStar answers, the service account can sign in, how many readers are
 * online, which BioStar it is, and when the pinned certificate expires. For people and alerts, not for probes that restart or unroute pods.
 */
@HealthGroup("biostar")
@ApplicationScoped
class BioStarGroupCheck implements AsyncHealthCheck {

    private final BioStarStatus status;

    BioStarGroupCheck(BioStarStatus status) {
        this.status = status;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return status.recent().map(BioStarGroupCheck::describe);
    }

    private static HealthCheckResponse describe(BioStarStatus.Report report) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("BioStar 2")
                .status(report.failure().isEmpty())
                .withData("readersOnline", report.readersOnline());
        if (report.version().known()) {
            answer.withData("version", report.version().label());
        }
        report.certificateDaysLeft().ifPresent(days -> answer.withData("certificateDaysLeft", days));
        report.failure().ifPresent(failure -> describe(answer, failure));
        return answer.build();
    }

    private static void describe(HealthCheckResponseBuilder answer, BioStarFailure failure) {
        answer.withData("failure", failure.kind().name());
        failure.code().ifPresent(code -> answer.withData("code", code));
    }
}
