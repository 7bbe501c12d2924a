package dev.vestibule.biostar.readers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.foundation.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** How the site's devices stand, for the operator: read when somebody looks, and kept for half a minute. */
@ApplicationScoped
public class ReaderStates {

    private static final Logger LOG = Logger.getLogger(ReaderStates.class);

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final String CONNECTED = "1";
    private static final String NORMAL = "0";

    /** BioStar wants an object; a limit of 0 means all devices. */
    private static final String ALL = "{\"limit\":0}";

    private record Reading(Map<String, ReaderState> states, Instant at) {}

    private final ServerCalls server;
    private final Clock clock;
    private volatile Reading latest;

    ReaderStates(ServerCalls server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** By device id; nothing while BioStar does not say. Blocks at most for one call's time-outs and never fails. */
    public Map<String, ReaderState> recent() {
        Reading kept = latest;
        Instant now = clock.instant();
        if (kept == null || !Clocks.isYounger(kept.at(), KEPT, now)) {
            kept = new Reading(read(), now);
            latest = kept;
        }
        return kept.states();
    }

    private Map<String, ReaderState> read() {
        try {
            Reply reply =
                    server.answer(CallName.LIST_READER_STATES, (client, session) -> client.searchDevices(session, ALL));
            return Lenient.list(reply.root(), "DeviceCollection").stream()
                    .filter(row -> !Lenient.text(row, "id").isBlank())
                    .collect(Collectors.toUnmodifiableMap(
                            row -> Lenient.text(row, "id").trim(), ReaderStates::state, (first, again) -> first));
        } catch (BioStarException notTold) {
            LOG.debugf("The state of BioStar's devices is not known: %s", notTold.getMessage());
            return Map.of();
        }
    }

    private static ReaderState state(JsonNode row) {
        String sync = Optional.of(Lenient.text(row, "user_sync_status").trim())
                .filter(text -> text.matches("-?\\d{1,9}"))
                .orElse(NORMAL);
        return new ReaderState(
                Lenient.text(row, "status").trim().equals(CONNECTED),
                !sync.equals(NORMAL),
                sync.startsWith("-"),
                Lenient.text(Lenient.member(row, "version"), "firmware").trim());
    }
}
