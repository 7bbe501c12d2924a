package dev.vestibule.health;

import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.status.BioStarStatus;
import dev.vestibule.biostar.status.MailSettings;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * {@code /q/health/group/biostar}: whether BioStar answers, the service account can sign in, how many readers are
 * online, which BioStar it is, when the pinned certificate expires, and whether its settings let it send mail, which is
 * told only and never a reason to be down. For people and alerts, not for probes that restart or unroute pods.
 */
@HealthGroup("biostar")
@ApplicationScoped
class BioStarGroupCheck implements AsyncHealthCheck {

    private final BioStarStatus status;
    private final MailSettings mail;

    BioStarGroupCheck(BioStarStatus status, MailSettings mail) {
        this.status = status;
        this.mail = mail;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.combine().all().unis(status.recent(), mail.recent()).with(BioStarGroupCheck::describe);
    }

    private static HealthCheckResponse describe(BioStarStatus.Report report, MailSettings.Report settings) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("BioStar 2")
                .status(report.failure().isEmpty())
                .withData("readersOnline", report.readersOnline())
                .withData("mailCloud", settings.cloud().state().name())
                .withData("mailServer", settings.mailServer().state().name())
                .withData("mailContent", settings.content().state().name());
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
