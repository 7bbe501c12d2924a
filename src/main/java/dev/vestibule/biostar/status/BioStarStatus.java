package dev.vestibule.biostar.status;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.answer.CallFailure;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.endpoint.CertificateLife;
import dev.vestibule.biostar.readers.Readers;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether BioStar can be worked with, for the probe. */
@ApplicationScoped
public class BioStarStatus {

    /**
     * What one look at BioStar showed.
     *
     * @param failure why the service account cannot work; empty when it can
     * @param readersOnline readers that take faces and are online
     * @param version which BioStar it is, as the latest login told
     * @param certificateDaysLeft whole days until the first pinned certificate expires; empty without a pin
     */
    public record Report(
            Optional<BioStarFailure> failure,
            int readersOnline,
            ServerVersion version,
            OptionalLong certificateDaysLeft) {}

    /** Anybody on the management port can ask as often as they like, so BioStar is looked at no more often than this. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Readers readers;
    private final ServerCalls server;
    private final CertificateLife pinned;
    private final Uni<Report> shared;

    BioStarStatus(Readers readers, ServerCalls server, BioStarEndpoint endpoint, Clock clock) {
        this.readers = readers;
        this.server = server;
        this.pinned = new CertificateLife(endpoint, clock);
        this.shared = Uni.createFrom()
                .item(this::look)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .memoize()
                .atLeast(KEPT);
    }

    /** What a look showed that is at most 2 seconds old; all who ask meanwhile share it, and none of them holds a thread. */
    public Uni<Report> recent() {
        return shared;
    }

    /** Looks now; blocks at most for the client's time-outs and never throws. */
    public Report look() {
        OptionalLong daysLeft = OptionalLong.empty();
        try {
            daysLeft = pinned.left().stream().mapToLong(Duration::toDays).findFirst();
        } catch (RuntimeException e) {
            return failed(BioStarFailure.of(FailureKind.UNTRUSTED), daysLeft);
        }
        try {
            long online = readers.list().stream()
                    .filter(reader -> reader.online() && reader.takesFaces())
                    .count();
            return new Report(Optional.empty(), Math.toIntExact(online), server.latestVersion(), daysLeft);
        } catch (RuntimeException e) {
            return failed(CallFailure.published(e).failure(), daysLeft);
        }
    }

    /** Which BioStar this is, as the latest login told; unknown before the first, or when it does not tell. Asks nobody. */
    public ServerVersion version() {
        return server.latestVersion();
    }

    private Report failed(BioStarFailure failure, OptionalLong daysLeft) {
        return new Report(Optional.of(failure), 0, server.latestVersion(), daysLeft);
    }
}
