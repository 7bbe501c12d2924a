package dev.vestibule.enrollment;

import dev.vestibule.access.pairing.Kiosks;
import dev.vestibule.access.pairing.TestKiosks;
import dev.vestibule.access.secret.SecretKeys;
import dev.vestibule.access.secret.TestSecrets;
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
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.enrollment.consent.Replacement;
import dev.vestibule.enrollment.consent.TestConsents;
import dev.vestibule.enrollment.delivery.Deliveries;
import dev.vestibule.enrollment.delivery.FakeDoors;
import dev.vestibule.enrollment.delivery.TestDeliveries;
import dev.vestibule.enrollment.face.Enrollment;
import dev.vestibule.enrollment.face.FaceChanges;
import dev.vestibule.enrollment.face.FaceDeletion;
import dev.vestibule.enrollment.face.LateReadings;
import dev.vestibule.enrollment.face.Losses;
import dev.vestibule.enrollment.face.SaveStandings;
import dev.vestibule.enrollment.face.SaveTurns;
import dev.vestibule.enrollment.face.TestFaces;
import dev.vestibule.enrollment.identification.BadgeIdentification;
import dev.vestibule.enrollment.identification.PassIdentification;
import dev.vestibule.enrollment.identification.TestIdentification;
import dev.vestibule.enrollment.interrupted.TestInterruptedWork;
import dev.vestibule.enrollment.mail.EnrollmentMail;
import dev.vestibule.enrollment.mail.MailTurns;
import dev.vestibule.enrollment.mail.TestMail;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.PassClaims;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.enrollment.pass.TestPasses;
import dev.vestibule.enrollment.pass.TypedPasses;
import dev.vestibule.enrollment.scan.BadgeScan;
import dev.vestibule.enrollment.scan.FaceScan;
import dev.vestibule.enrollment.scan.ScanLeases;
import dev.vestibule.enrollment.scan.TestScans;
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
public final class Rules {

    public static final String SECRET = "a secret of the tests, long enough";

    private static final SmallRyeConfig DEFAULTS = with("vestibule.enrollment.badge", "true");

    public final TestStore store;
    public final MovingClock clock = new MovingClock();
    public final EnrollmentConfig config = DEFAULTS.getConfigMapping(EnrollmentConfig.class);
    public final LivingProcesses processes;
    public final LateCommits late;
    public final Records records;
    public final GuessLimits limits;
    public final Passes passes;
    public final TypedPasses typedPasses;
    public final Journeys journeys;
    public final Consents consents;
    public final ScanLeases leases;
    public final DeletionMarks deletions;
    public final FaceChanges changes;
    public final ProofHashes hashes;
    public final Replacement replacement;
    public final FakeDoors doors = new FakeDoors();

    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Database database;
    private final PassClaims claims;
    private final Proofs proofs;
    private final TestFaces face;
    private final SaveTurns turns;
    private final MailTurns mails;
    private final List<TestScans> scans = new ArrayList<>();

    /** What BioStar answers when it is asked for its groups, and how often it was. */
    public Supplier<List<UserGroup>> groups = List::of;

    public final AtomicInteger treesAsked = new AtomicInteger();
    public final Kiosks kiosks;

    public Rules(StoreKind kind) {
        store = new TestStore(kind);
        database = store.database();
        processes = TestProcesses.in(database);
        records = TestRecords.in(database, processes, clock);
        late = new LateCommits(database, Duration.ZERO);
        // The tests of one store are one site; each begins with nothing counted.
        store.execute("delete from wrong_guess");
        store.execute("delete from guess_limit");
        store.execute("delete from loss");
        limits = TestPasses.limits(database, config, clock);
        SecretKeys keys = TestSecrets.keys(SECRET, null);
        hashes = new ProofHashes(keys);
        kiosks = TestKiosks.in(database, keys);
        passes = TestPasses.in(database, records, keys, hashes, config, clock);
        typedPasses = typedPasses(keys);
        claims = TestPasses.claims(clock);
        journeys = new Journeys(database, records, hashes, config, clock);
        deletions = new DeletionMarks(database, clock);
        proofs = TestPasses.proofs(journeys, claims, deletions);
        replacement = TestConsents.replacement(database, proofs);
        consents = TestConsents.in(database, records, journeys, clock);
        BioStarConfig biostar = DEFAULTS.getConfigMapping(BioStarConfig.class);
        leases = TestScans.leases(config, biostar, processes, clock);
        turns = TestFaces.turns(biostar, processes, clock);
        mails = TestMail.turns(biostar, processes, clock);
        face = new TestFaces(
                database, records, late, journeys, proofs, consents, claims, deletions, turns, meters, clock);
        changes = face.changes();
    }

    /** The same passes, under another secret. */
    public PassIdentification passIdentification(SecretKeys keys, FaceStore faces) {
        ProofHashes others = new ProofHashes(keys);
        Journeys theirs = new Journeys(database, records, others, config, clock);
        return identification(theirs, faces).byPass(typedPasses(keys), claims, others);
    }

    public PassIdentification passIdentification(FaceStore faces) {
        return identification(journeys, faces).byPass(typedPasses, claims, hashes);
    }

    public BadgeIdentification badgeIdentification(FaceStore faces) {
        return identification(journeys, faces).byBadge(deletions, limits, clock);
    }

    private TestIdentification identification(Journeys journeys, FaceStore faces) {
        return new TestIdentification(database, records, journeys, scope(), readings(faces), faces);
    }

    /** Whom kiosks are for, by the tree that {@link #groups} holds. */
    public KioskScope scope() {
        return new KioskScope(kiosks, () -> {
            treesAsked.incrementAndGet();
            return groups.get();
        });
    }

    /** From now on the kiosk is for these groups. */
    public void isFor(Visit visit, String... groupIds) {
        store.execute("delete from kiosk_group where kiosk_id = ?", visit.kioskId());
        for (String groupId : groupIds) {
            store.execute("insert into kiosk_group (kiosk_id, group_id) values (?, ?)", visit.kioskId(), groupId);
        }
    }

    /** What is typed, under another secret. */
    public TypedPasses typedPasses(SecretKeys keys) {
        return TestPasses.typed(database, records, keys, limits, clock);
    }

    public FaceScan faceScan(Function<String, Uni<Capture>> reader) {
        return scans(config).faces(proofs, consents, losses(), reader);
    }

    public BadgeScan badgeScan(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners) {
        return badgeScan(reader, owners, new FakeFaces());
    }

    public BadgeScan badgeScan(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners, FaceStore faces) {
        return scans(config).badges(limits, badgeIdentification(faces), reader, owners);
    }

    private TestScans scans(EnrollmentConfig config) {
        TestScans made = new TestScans(records, journeys, leases, late, config, meters);
        scans.add(made);
        return made;
    }

    /** The process goes: connections were cut off, and the database is closed next. */
    public void processGoes() {
        scans.forEach(TestScans::stop);
    }

    /** The same where a site takes no badges. */
    public BadgeScan badgeScanSwitchedOff(Function<String, Uni<Card>> reader, Function<Card, CardOwner> owners) {
        EnrollmentConfig off = with("vestibule.enrollment.badge", "false").getConfigMapping(EnrollmentConfig.class);
        return scans(off).badges(limits, badgeIdentification(new FakeFaces()), reader, owners);
    }

    private static SmallRyeConfig with(String setting, String value) {
        return new SmallRyeConfigBuilder()
                .withMapping(EnrollmentConfig.class)
                .withMapping(BioStarConfig.class)
                .withDefaultValue(setting, value)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build();
    }

    public Enrollment enrollment(FaceStore faces) {
        return face.enrollment(faces, hashes, scope(), deliveries());
    }

    /** How saves stand. */
    public SaveStandings standings() {
        return face.standings(new FakeFaces(), deliveries());
    }

    /** Those of this test's process. */
    public Losses losses() {
        return face.losses();
    }

    public Deliveries deliveries() {
        return TestDeliveries.to(doors, database, records);
    }

    public FaceDeletion deletion(FaceStore faces) {
        return face.deletion(faces);
    }

    /** What finds out later how saves and deletions ended. */
    public LateReadings readings(FaceStore faces) {
        return face.readings(faces, deliveries());
    }

    /** What a process does at its start; {@code exclusive} when no other one can use the database. */
    public TestInterruptedWork interruptedWork(boolean exclusive) {
        Database used = exclusive ? store.exclusiveDatabase() : database;
        return new TestInterruptedWork(used, processes, records, leases, turns, changes, mails, late, clock);
    }

    public EnrollmentMail mail(Invitations invitations) {
        return TestMail.by(invitations, database, records, journeys, proofs, mails, late, clock);
    }

    /** A new journey at a new kiosk with a reader of its own. */
    public Visit visit() {
        return visitAt(newId());
    }

    /** A new journey at a new kiosk beside this reader. */
    public Visit visitAt(String readerId) {
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
    public static Proof badge() {
        return Proof.byBadge(newId());
    }

    /** A new pass of a person as {@link FakeFaces} has them. */
    public IssuedPass issue(String personId, boolean mayReplace) {
        return (IssuedPass) passes.issue(FakeFaces.person(personId, true), mayReplace, "7", "reference");
    }

    /** The person of a new pass, proven by it. */
    public Proof pass(String personId, boolean mayReplace) {
        return issue(personId, mayReplace).pass().proof();
    }

    /** The proof becomes the journey's, when it has none; of a person as {@link FakeFaces} has them. */
    public void prove(Visit visit, Proof proof) {
        database.transaction(connection -> {
            if (journeys.holdUnproven(connection, visit)) {
                journeys.prove(connection, visit, proof, FakeFaces.person(proof.personId(), true));
            }
            return visit;
        });
    }

    /** The person is identified, says that their face shall be replaced when the pass allows that, and agrees. */
    public void agree(Visit visit, Proof proof) {
        prove(visit, proof);
        if (proof.mayReplace()) {
            replacement.say(visit, proof);
        }
        consents.decide(visit, proof, Decision.GRANTED, "I agree.", "en");
    }

    /** What the records of a kiosk say, oldest first. */
    public List<RecordKind> recordsAt(Visit visit) {
        return rowsAt(visit).stream().map(row -> row.entry().kind()).toList();
    }

    /** The newest record of a kiosk. */
    public RecordRow newestAt(Visit visit) {
        List<RecordRow> rows = rowsAt(visit);
        return rows.get(rows.size() - 1);
    }

    private List<RecordRow> rowsAt(Visit visit) {
        List<RecordRow> newestFirst = new ArrayList<>(records.ofKiosk(visit.kioskId(), 1000));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    public static String newId() {
        return UUID.randomUUID().toString();
    }
}
