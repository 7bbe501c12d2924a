package dev.vestibule.enrollment;

import dev.vestibule.access.SecretKeys;
import dev.vestibule.access.TestSecrets;
import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.Capture;
import dev.vestibule.biostar.Card;
import dev.vestibule.biostar.CardOwner;
import dev.vestibule.biostar.Invitations;
import dev.vestibule.database.Database;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestStore;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordRow;
import dev.vestibule.records.Records;
import dev.vestibule.records.TestRecords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** All rules, put together by hand on one database with the default limits, and a clock that tests move. */
final class Rules {

    static final String SECRET = "a secret of the tests, long enough";

    private static final SmallRyeConfig DEFAULTS = with("vestibule.enrollment.badge", "true");

    final TestStore store;
    final MovingClock clock = new MovingClock();
    final EnrollmentConfig config = DEFAULTS.getConfigMapping(EnrollmentConfig.class);
    final Records records;
    final PassLimits limits;
    final Passes passes;
    final Journeys journeys;
    final Consents consents;
    final ScanLeases leases;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Database database;

    Rules(StoreKind kind) {
        store = new TestStore(kind);
        database = store.database();
        records = TestRecords.in(database, clock);
        limits = new PassLimits(database, clock);
        SecretKeys keys = TestSecrets.keys(SECRET, null);
        passes = new Passes(database, records, keys, limits, config, clock);
        journeys = new Journeys(database, records, config, clock);
        consents = new Consents(database, records, journeys, clock);
        leases = new ScanLeases(config, DEFAULTS.getConfigMapping(BioStarConfig.class), clock);
    }

    /** The same passes, under another secret. */
    Passes passes(SecretKeys keys) {
        return new Passes(database, records, keys, limits, config, clock);
    }

    FaceScan faceScan(Function<String, Uni<Capture>> reader) {
        return new FaceScan(
                new FaceScanSteps(database, records, journeys, consents, leases, config),
                reader,
                new ScanMetrics(meters));
    }

    BadgeScan badgeScan(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners) {
        return new BadgeScan(new BadgeScanSteps(database, records, journeys, leases, config), reader, owners);
    }

    /** The same where a site takes no badges. */
    BadgeScan badgeScanSwitchedOff(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners) {
        EnrollmentConfig off = with("vestibule.enrollment.badge", "false").getConfigMapping(EnrollmentConfig.class);
        return new BadgeScan(new BadgeScanSteps(database, records, journeys, leases, off), reader, owners);
    }

    private static SmallRyeConfig with(String setting, String value) {
        return new SmallRyeConfigBuilder()
                .withMapping(EnrollmentConfig.class)
                .withMapping(BioStarConfig.class)
                .withDefaultValue(setting, value)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build();
    }

    Enrollment enrollment(Faces faces) {
        return new Enrollment(new SaveClaims(database, records, journeys, consents, turns(), clock), faces);
    }

    FaceDeletion deletion(Faces faces) {
        return new FaceDeletion(database, records, journeys, consents, faces);
    }

    private SaveTurns turns() {
        return new SaveTurns(DEFAULTS.getConfigMapping(BioStarConfig.class), clock);
    }

    /** What a process does at its start; {@code exclusive} when no other one can use the database. */
    InterruptedWork interruptedWork(boolean exclusive) {
        return new InterruptedWork(
                exclusive ? store.exclusiveDatabase() : database, records, leases, turns(), mails(), clock);
    }

    EnrollmentMail mail(Invitations invitations) {
        return new EnrollmentMail(new MailClaims(database, records, journeys, mails(), clock), invitations);
    }

    private MailTurns mails() {
        return new MailTurns(DEFAULTS.getConfigMapping(BioStarConfig.class), clock);
    }

    /** A new journey at a new kiosk with a reader of its own. */
    Visit visit() {
        return visitAt(newId());
    }

    /** A new journey at a new kiosk beside this reader. */
    Visit visitAt(String readerId) {
        String kioskId = newId();
        return new Visit(journeys.start(kioskId, readerId, "reference"), kioskId, readerId, "reference");
    }

    /** A new person, proven by a badge. */
    static Proof badge() {
        return new Proof(newId(), Optional.empty(), false);
    }

    /** The person of a pass, proven by it. */
    static Proof proof(Pass pass) {
        return new Proof(pass.personId(), Optional.of(pass.id()), pass.mayReplace());
    }

    /** The person agrees. */
    void agree(Visit visit, Proof proof) {
        consents.decide(visit, proof, Decision.GRANTED, "I agree.", "en");
    }

    /** What the records of a kiosk say, oldest first. */
    List<RecordKind> recordsAt(Visit visit) {
        return rowsAt(visit).stream().map(row -> row.entry().kind()).toList();
    }

    /** The newest record of a kiosk. */
    RecordRow newestAt(Visit visit) {
        List<RecordRow> rows = rowsAt(visit);
        return rows.get(rows.size() - 1);
    }

    private List<RecordRow> rowsAt(Visit visit) {
        List<RecordRow> newestFirst = new ArrayList<>(records.ofKiosk(visit.kioskId(), 1000));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
