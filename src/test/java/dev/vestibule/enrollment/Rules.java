package dev.vestibule.enrollment;

import dev.vestibule.access.Kiosks;
import dev.vestibule.access.SecretKeys;
import dev.vestibule.access.TestKiosks;
import dev.vestibule.access.TestSecrets;
import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.database.Database;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.database.MovingClock;
import dev.vestibule.database.StoreKind;
import dev.vestibule.database.TestProcesses;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** All rules, put together by hand on one database with the default limits, and a clock that tests move. */
final class Rules {

    static final String SECRET = "a secret of the tests, long enough";

    private static final SmallRyeConfig DEFAULTS = with("vestibule.enrollment.badge", "true");

    final TestStore store;
    final MovingClock clock = new MovingClock();
    final EnrollmentConfig config = DEFAULTS.getConfigMapping(EnrollmentConfig.class);
    final LivingProcesses processes;
    final LateEndings late;
    final Records records;
    final GuessLimits limits;
    final Passes passes;
    final Journeys journeys;
    final Consents consents;
    final ScanLeases leases;
    final DeletionMarks deletions;
    final FaceChanges changes;
    final ProofHashes hashes;
    final Replacement replacement;
    final FakeDoors doors = new FakeDoors();

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Database database;
    private final ProofCheck proofs;

    /** What BioStar answers when it is asked for its groups, and how often it was. */
    Supplier<List<UserGroup>> groups = List::of;

    final AtomicInteger treesAsked = new AtomicInteger();
    final Kiosks kiosks;

    Rules(StoreKind kind) {
        store = new TestStore(kind);
        database = store.database();
        processes = TestProcesses.in(database);
        records = TestRecords.in(database, processes, clock);
        late = new LateEndings(database, Duration.ZERO);
        // The tests of one store are one site; each begins with nothing counted.
        store.execute("delete from wrong_guess");
        store.execute("delete from guess_limit");
        store.execute("delete from loss");
        limits = new GuessLimits(database, config, clock);
        SecretKeys keys = TestSecrets.keys(SECRET, null);
        hashes = new ProofHashes(keys);
        kiosks = TestKiosks.in(database, keys);
        passes = new Passes(database, records, keys, hashes, limits, config, clock);
        journeys = new Journeys(database, records, hashes, config, clock);
        deletions = new DeletionMarks(database, clock);
        changes = new FaceChanges(database, clock);
        proofs = new ProofCheck(journeys, passes, deletions);
        replacement = new Replacement(database, proofs);
        consents = new Consents(database, records, journeys, clock);
        leases = new ScanLeases(config, DEFAULTS.getConfigMapping(BioStarConfig.class), processes, clock);
    }

    /** The same identification, under another secret. */
    Identification identification(SecretKeys keys, FaceStore faces) {
        ProofHashes others = new ProofHashes(keys);
        Journeys theirs = new Journeys(database, records, others, config, clock);
        return new Identification(
                database,
                records,
                theirs,
                passes(keys),
                deletions,
                others,
                limits,
                scope(),
                readings(faces),
                faces,
                clock);
    }

    /** Whom kiosks are for, by the tree that {@link #groups} holds. */
    KioskScope scope() {
        return new KioskScope(kiosks, () -> {
            treesAsked.incrementAndGet();
            return groups.get();
        });
    }

    /** From now on the kiosk is for these groups. */
    void isFor(Visit visit, String... groupIds) {
        store.execute("delete from kiosk_group where kiosk_id = ?", visit.kioskId());
        for (String groupId : groupIds) {
            store.execute("insert into kiosk_group (kiosk_id, group_id) values (?, ?)", visit.kioskId(), groupId);
        }
    }

    /** The same passes, under another secret. */
    Passes passes(SecretKeys keys) {
        return new Passes(database, records, keys, new ProofHashes(keys), limits, config, clock);
    }

    FaceScan faceScan(Function<String, Uni<Capture>> reader) {
        return new FaceScan(scans(), journeys, proofs, consents, losses(), config, reader);
    }

    BadgeScan badgeScan(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners) {
        return badgeScan(reader, owners, new FakeFaces());
    }

    BadgeScan badgeScan(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners, FaceStore faces) {
        return new BadgeScan(scans(), records, journeys, limits, config, identification(faces), reader, owners);
    }

    private LeasedScans scans() {
        return new LeasedScans(records, leases, late, config, new ScanMetrics(meters));
    }

    Identification identification(FaceStore faces) {
        return new Identification(
                database, records, journeys, passes, deletions, hashes, limits, scope(), readings(faces), faces, clock);
    }

    /** The same where a site takes no badges. */
    BadgeScan badgeScanSwitchedOff(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners) {
        EnrollmentConfig off = with("vestibule.enrollment.badge", "false").getConfigMapping(EnrollmentConfig.class);
        return new BadgeScan(scans(), records, journeys, limits, off, identification(new FakeFaces()), reader, owners);
    }

    private static SmallRyeConfig with(String setting, String value) {
        return new SmallRyeConfigBuilder()
                .withMapping(EnrollmentConfig.class)
                .withMapping(BioStarConfig.class)
                .withDefaultValue(setting, value)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build();
    }

    Enrollment enrollment(FaceStore faces) {
        SaveStandings standings = new SaveStandings(database, records);
        SaveClaims claims = new SaveClaims(
                records,
                work(),
                journeys,
                proofs,
                consents,
                new PassClaims(clock),
                changes,
                deletions,
                losses(),
                standings,
                clock);
        return new Enrollment(
                claims, hashes, scope(), changes, faces, losses(), deliveries(), readings(faces), standings);
    }

    /** Those of this test's process. */
    Losses losses() {
        return new Losses(database, records, late, clock, meters);
    }

    Deliveries deliveries() {
        return new Deliveries(database, records, doors);
    }

    FaceDeletion deletion(FaceStore faces) {
        Withdrawals withdrawals =
                new Withdrawals(records, work(), journeys, proofs, consents, new PassClaims(clock), changes, deletions);
        return new FaceDeletion(withdrawals, changes, faces, losses());
    }

    /** What finds out later how saves and deletions ended. */
    LateReadings readings(FaceStore faces) {
        return new LateReadings(database, changes, records, deletions, faces, deliveries(), losses(), clock);
    }

    private FaceWork work() {
        return new FaceWork(late, new Endings(records), turns(), changes);
    }

    private SaveTurns turns() {
        return new SaveTurns(DEFAULTS.getConfigMapping(BioStarConfig.class), processes, clock);
    }

    /** What a process does at its start; {@code exclusive} when no other one can use the database. */
    InterruptedWork interruptedWork(boolean exclusive) {
        Database used = exclusive ? store.exclusiveDatabase() : database;
        Burials burials = new Burials(used, processes, records, leases, turns(), changes, mails());
        return new InterruptedWork(used, burials, late, leases, turns(), mails(), clock);
    }

    EnrollmentMail mail(Invitations invitations) {
        return new EnrollmentMail(
                journeys, new MailClaims(database, records, proofs, mails(), late, clock), invitations);
    }

    private MailTurns mails() {
        return new MailTurns(DEFAULTS.getConfigMapping(BioStarConfig.class), processes, clock);
    }

    /** A new journey at a new kiosk with a reader of its own. */
    Visit visit() {
        return visitAt(newId());
    }

    /** A new journey at a new kiosk beside this reader. */
    Visit visitAt(String readerId) {
        String kioskId = newId();
        // Its own reader in the table, since a reader has one kiosk: what the rules know of it is in the visit.
        store.execute("""
                insert into kiosk (id, name, reader_id, reader_name, token_hash, paired_by, paired_at)
                values (?, 'Lobby', ?, 'F2', ?, '7', 0)""", kioskId, kioskId, kioskId);
        Visit visit = new Visit(journeys.start(kioskId, readerId, "reference"), kioskId, readerId, "reference");
        isFor(visit, "1");
        return visit;
    }

    /** A new person, proven by a badge. */
    static Proof badge() {
        return Proof.byBadge(newId());
    }

    /** A new pass of a person as {@link FakeFaces} has them. */
    IssuedPass issue(String personId, boolean mayReplace) {
        return (IssuedPass) passes.issue(FakeFaces.person(personId, true), mayReplace, "7", "reference");
    }

    /** The person of a new pass, proven by it. */
    Proof pass(String personId, boolean mayReplace) {
        return Proof.by(issue(personId, mayReplace).pass());
    }

    /** The proof becomes the journey's, when it has none; of a person as {@link FakeFaces} has them. */
    void prove(Visit visit, Proof proof) {
        database.transaction(connection -> {
            if (journeys.holdUnproven(connection, visit)) {
                journeys.prove(connection, visit, proof, FakeFaces.person(proof.personId(), true));
            }
            return visit;
        });
    }

    /** The person is identified, says that their face shall be replaced when the pass allows that, and agrees. */
    void agree(Visit visit, Proof proof) {
        prove(visit, proof);
        if (proof.mayReplace()) {
            replacement.say(visit, proof);
        }
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
