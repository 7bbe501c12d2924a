package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.face.Losses;
import dev.vestibule.enrollment.identification.BadgeIdentification;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.records.Records;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.function.Function;

/** This room put together by hand, for tests of all rules. */
public final class TestScans {

    private final Records records;
    private final Journeys journeys;
    private final EnrollmentConfig config;
    private final RunningScans running = new RunningScans();
    private final LeasedScans scans;

    /** Scans under these leases. */
    public TestScans(
            Records records,
            Journeys journeys,
            ScanLeases leases,
            LateCommits late,
            EnrollmentConfig config,
            MeterRegistry meters) {
        this.records = records;
        this.journeys = journeys;
        this.config = config;
        scans = new LeasedScans(records, leases, late, config, new ScanMetrics(meters), running);
    }

    /** The leases of this process. */
    public static ScanLeases leases(
            EnrollmentConfig config, BioStarConfig biostar, LivingProcesses processes, Clock clock) {
        return new ScanLeases(config, biostar, processes, clock);
    }

    /** Face scans on these readers. */
    public FaceScan faces(Proofs proofs, Consents consents, Losses losses, Function<String, Uni<Capture>> reader) {
        return new FaceScan(scans, journeys, proofs, consents, losses, config, reader);
    }

    /** Badge scans on these readers. */
    public BadgeScan badges(
            GuessLimits limits,
            BadgeIdentification identification,
            Function<String, Uni<Card>> reader,
            Function<Card, CardOwner> owners) {
        return new BadgeScan(scans, records, journeys, limits, config, identification, reader, owners);
    }

    /** The process goes: its connections were cut off, and its database is closed next. */
    public void stop() {
        running.stop(new ShutdownEvent());
    }
}
