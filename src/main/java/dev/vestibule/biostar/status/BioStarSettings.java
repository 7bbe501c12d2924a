package dev.vestibule.biostar.status;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.connection.ServerClient;
import dev.vestibule.foundation.Clocks;
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
 * What BioStar's settings say (section 8.2), as far as the portal has to know: whoever wants to know any of it asks here.
 * Read rarely and kept for minutes; the answer also holds addresses and accounts of other services, of which nothing is
 * kept or logged.
 */
@ApplicationScoped
public class BioStarSettings {

    private static final Logger LOG = Logger.getLogger(BioStarSettings.class);

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Settings that could not be read are tried again after this. */
    private static final Duration UNKNOWN_KEPT = Duration.ofMinutes(1);

    /** Somebody at a kiosk waits; what BioStar says later is kept for the next one. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What one answer said; nothing when it could not be read. */
    private record Told(Optional<Boolean> sendsToDevices, Optional<Boolean> cloud) {
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
    }

    private record Reading(Told told, Instant at) {}

    private final ServerCalls server;
    private final Clock clock;
    private volatile Reading latest;

    BioStarSettings(ServerCalls server, Clock clock) {
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
            return kept.told().sendsToDevices();
        }
        try {
            return Uni.createFrom()
                    .item(this::sendsToDevicesNow)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .await()
                    .atMost(PATIENCE);
        } catch (TimeoutException later) {
            return Optional.empty();
        }
    }

    private boolean isRecent(Reading kept) {
        Duration age = kept.told().sendsToDevices().isPresent() ? KEPT : UNKNOWN_KEPT;
        return Clocks.isYounger(kept.at(), age, clock.instant());
    }

    /**
     * Whether Cloud is on, asked now: whoever has just switched it on wants to see that. Empty when it is not told.
     *
     * @throws BioStarException when the settings cannot be read
     */
    Optional<Boolean> cloud() {
        return read().cloud();
    }

    private Optional<Boolean> sendsToDevicesNow() {
        try {
            return read().sendsToDevices();
        } catch (BioStarException notTold) {
            LOG.debugf("BioStar's settings are not known: %s", notTold.getMessage());
            return Optional.empty();
        }
    }

    /** Every answer, whoever wanted it, is the one that is kept; a failure takes nothing away that is still good. */
    private Told read() {
        try {
            JsonNode settings = server.answer(CallName.READ_SETTINGS, ServerClient::settings)
                    .root()
                    .path("BioStar");
            Told told = new Told(sendsToDevices(settings), SettingsAnswers.cloud(settings));
            latest = new Reading(told, clock.instant());
            return told;
        } catch (BioStarException notTold) {
            Reading kept = latest;
            if (kept == null || !isRecent(kept)) {
                latest = new Reading(Told.NOTHING, clock.instant());
            }
            throw notTold;
        }
    }

    private static Optional<Boolean> sendsToDevices(JsonNode settings) {
        String method = Lenient.text(settings, "user_sync_method").trim();
        return method.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(method) != 0) : Optional.empty();
    }
}
