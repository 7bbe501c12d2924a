package dev.vestibule.biostar;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What BioStar's settings say (section 8.2), as far as the portal has to know. Read rarely and kept for minutes; the
 * answer also holds addresses and accounts of other services, of which nothing is kept or logged.
 */
@ApplicationScoped
public class BioStarSettings {

    private static final Logger LOG = Logger.getLogger(BioStarSettings.class);

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Settings that could not be read may be in a minute. */
    private static final Duration UNKNOWN_KEPT = Duration.ofMinutes(1);

    /** Somebody at a kiosk waits; what BioStar says later is kept for the next one. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Reading(Optional<Boolean> sendsToDevices, Instant at) {}

    private final Server server;
    private final Clock clock;
    private volatile Reading latest;

    BioStarSettings(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * Whether BioStar sends changes of users to devices by itself ({@code user_sync_method} is not 0); empty when that is
     * not known, as where the account may not read settings. Blocks for 2 seconds at most and never fails.
     */
    public Optional<Boolean> sendsToDevices() {
        Reading kept = latest;
        if (kept != null && isRecent(kept)) {
            return kept.sendsToDevices();
        }
        try {
            return Uni.createFrom()
                    .item(this::read)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .await()
                    .atMost(PATIENCE);
        } catch (TimeoutException later) {
            return Optional.empty();
        }
    }

    /** A clock that was put back makes nothing younger. */
    private boolean isRecent(Reading kept) {
        Instant now = clock.instant();
        Duration age = kept.sendsToDevices().isPresent() ? KEPT : UNKNOWN_KEPT;
        return !now.isBefore(kept.at()) && now.isBefore(kept.at().plus(age));
    }

    private Optional<Boolean> read() {
        Optional<Boolean> sends = Optional.empty();
        try {
            Reply reply = server.answer(CallName.READ_SETTINGS, ServerClient::settings);
            sends = sendsToDevices(reply.root().path("BioStar"));
        } catch (BioStarException notTold) {
            LOG.debugf("BioStar's settings are not known: %s", notTold.getMessage());
        }
        latest = new Reading(sends, clock.instant());
        return sends;
    }

    private static Optional<Boolean> sendsToDevices(JsonNode settings) {
        String method = Lenient.text(settings, "user_sync_method").trim();
        return method.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(method) != 0) : Optional.empty();
    }
}
