package dev.vestibule.biostar.status;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.ServerVersion;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether BioStar can send its enrollment e-mail at all, as its settings say (sections 8.2 to 8.4): read when somebody
 * wants to know, by one reader for all who ask, and kept for minutes.
 */
@ApplicationScoped
public class MailSettings {

    /**
     * What the mail needs (section 6).
     *
     * @param cloud Cloud, up to BioStar 2.9.11; of Remote Access, which took its place, nothing is public
     * @param mailServer a mail server
     * @param content the mail content "Visual Face Mobile Enrollment", in use
     */
    public record Report(MailSetting cloud, MailSetting mailServer, MailSetting content) {

        /** Whether one thing is missing for sure, so that no mail goes out. */
        boolean off() {
            return Stream.of(cloud, mailServer, content).anyMatch(setting -> setting.state() == MailSetting.State.OFF);
        }

        static final Report NOT_KNOWN = new Report(MailSetting.NOT_KNOWN, MailSetting.NOT_KNOWN, MailSetting.NOT_KNOWN);
    }

    /** A page waits no longer for what it can do without. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The first version with Remote Access in the place of Cloud. */
    private static final ServerVersion REMOTE_ACCESS = ServerVersion.of(2, 9, 12);

    private record Reading(Instant begun, Uni<Report> report) {}

    private final ServerCalls server;
    private final BioStarSettings settings;
    private final MailSettingsConfig config;
    private final Clock clock;
    private final AtomicReference<Reading> latest = new AtomicReference<>();

    MailSettings(ServerCalls server, BioStarSettings settings, MailSettingsConfig config, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What the latest reading said, or the one that begins now; "not known" when that takes longer than 2 seconds. Never
     * fails, and holds no thread.
     */
    public Uni<Report> recent() {
        return reading().ifNoItem().after(PATIENCE).recoverWithItem(Report.NOT_KNOWN);
    }

    /** The same for a page that is made on a thread of its own: blocks for 2 seconds at most, whoever else waits. */
    public Report awaited() {
        try {
            return reading().await().atMost(PATIENCE);
        } catch (TimeoutException notYet) {
            return Report.NOT_KNOWN;
        }
    }

    /** Whether BioStar's settings say that no mail goes out; not while anything is only not known. Blocks as the above. */
    public boolean knownToBeOff() {
        return awaited().off();
    }

    private Uni<Report> reading() {
        return latest.updateAndGet(this::current).report();
    }

    /** When two callers make a new reading at once, one of them is dropped before it asks BioStar anything. */
    private Reading current(Reading reading) {
        Instant now = clock.instant();
        return reading != null && Clocks.isYounger(reading.begun(), config.mailSettingsAge(), now)
                ? reading
                : new Reading(now, onceForAll());
    }

    /** Whoever stops waiting does not stop it for the others. */
    private Uni<Report> onceForAll() {
        return Uni.createFrom()
                .item(this::read)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .recoverWithItem(Report.NOT_KNOWN)
                .memoize()
                .indefinitely();
    }

    /** One call after the other: three at once would be three turns at the bulkhead. */
    private Report read() {
        return new Report(setting(this::cloud), setting(this::mailServer), setting(this::content));
    }

    /** A BioStar that answers nothing is not asked two more times: the failure ends the reading. */
    private static MailSetting setting(Supplier<Optional<Boolean>> question) {
        try {
            return question.get().map(MailSetting::of).orElse(MailSetting.NOT_KNOWN);
        } catch (BioStarException failed) {
            BioStarFailure failure = failed.failure();
            if (failure.code().isEmpty() && failure.kind() != FailureKind.UNREADABLE) {
                throw failed;
            }
            return MailSetting.refused(failure);
        }
    }

    private Optional<Boolean> cloud() {
        ServerVersion version = server.version();
        return version.isSince(REMOTE_ACCESS) ? Optional.empty() : settings.cloud();
    }

    private Optional<Boolean> mailServer() {
        return SettingsAnswers.mailServer(server.answer(CallName.READ_MAIL_SERVERS, ServerClient::mailServers));
    }

    private Optional<Boolean> content() {
        return SettingsAnswers.content(server.answer(CallName.READ_MAIL_CONTENTS, ServerClient::mailContents));
    }
}
