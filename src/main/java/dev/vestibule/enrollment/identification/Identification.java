package dev.vestibule.enrollment.identification;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.KioskScope;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.face.LateReadings;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.Pass;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.PassOutcome;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.enrollment.pass.ProofKind;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Turns a typed pass, or the owner of a badge, into the one proof of a journey. The person is read from BioStar first;
 * what happened is committed only then, together with the journey that is theirs from now on. Calls block.
 */
@ApplicationScoped
public class Identification {

    private final Database database;
    private final Records records;
    private final Journeys journeys;
    private final Passes passes;
    private final DeletionMarks deletions;
    private final ProofHashes hashes;
    private final GuessLimits limits;
    private final KioskScope scope;
    private final LateReadings readings;
    private final FaceStore faces;
    private final Clock clock;

    Identification(
            Database database,
            Records records,
            Journeys journeys,
            Passes passes,
            DeletionMarks deletions,
            ProofHashes hashes,
            GuessLimits limits,
            KioskScope scope,
            LateReadings readings,
            FaceStore faces,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.journeys = journeys;
        this.passes = passes;
        this.deletions = deletions;
        this.hashes = hashes;
        this.limits = limits;
        this.scope = scope;
        this.readings = readings;
        this.faces = faces;
        this.clock = clock;
    }

    /**
     * Checks what was typed as a pass. A pass whose person is gone, inactive or somebody else by now is refused, counted
     * and answered as a wrong one; only its record tells.
     *
     * @throws BioStarException when BioStar cannot say who the person is; that is recorded
     * @throws dev.vestibule.database.DatabaseException when it could not be committed: then nobody is proven
     */
    public PassOutcome byPass(Visit visit, String typed) {
        if (!journeys.isUnproven(visit)) {
            return new PassOutcome.NotAllowed();
        }
        return passes.check(typed, visit)
                .fold(open -> proven(visit, open.pass()), PassCheck.Refused::new, wait -> wait);
    }

    /**
     * Whom BioStar shows now.
     *
     * @param person somebody whom BioStar calls active; nobody else is proven by anything
     * @param outside whether they are in no group that this kiosk is for
     */
    private record Found(Optional<Person> person, boolean outside) {}

    /** BioStar's searches leave out what tells whether somebody is active, so the person is read (section 3.6). */
    private Found find(Visit visit, String personId) {
        readings.look(personId);
        Optional<Person> person = faces.find(personId).filter(Person::active);
        return new Found(
                person,
                person.filter(known -> !scope.admits(visit.kioskId(), known)).isPresent());
    }

    private PassOutcome proven(Visit visit, Pass pass) {
        Found found;
        try {
            found = find(visit, pass.personId());
        } catch (BioStarException unknown) {
            BioStarFailure failure = unknown.failure();
            Entry refused = entry(RecordKind.PASS_REFUSED, visit, pass).cause(failure.kind(), failure.code());
            database.transaction(connection -> {
                passes.giveBack(connection, pass.id());
                records.write(connection, refused);
                return refused;
            });
            throw unknown;
        }
        return database.transaction(connection -> {
            GuessLimits.Turn turn = passes.turn(connection, visit);
            if (!journeys.holdUnproven(connection, visit)) {
                return new PassOutcome.NotAllowed();
            }
            Optional<Cause> refusal = refusal(connection, pass, found.person());
            if (refusal.isPresent()) {
                passes.refuse(
                        connection,
                        turn,
                        visit,
                        entry(RecordKind.PASS_REFUSED, visit, pass).cause(refusal.get(), Optional.empty()));
                return new PassCheck.Refused();
            }
            if (found.outside()) {
                passes.giveBack(connection, pass.id());
                records.write(
                        connection,
                        entry(RecordKind.PASS_REFUSED, visit, pass).cause(Cause.OUTSIDE_KIOSK, Optional.empty()));
                return new PassOutcome.OutsideKiosk();
            }
            Person person = found.person().orElseThrow();
            Proof proof = pass.proof();
            journeys.prove(connection, visit, proof, person);
            records.write(connection, entry(RecordKind.PASS_ACCEPTED, visit, pass));
            return new PassOutcome.Proven(person, proof);
        });
    }

    private Optional<Cause> refusal(Connection connection, Pass pass, Optional<Person> person) throws SQLException {
        if (person.isEmpty()) {
            return Optional.of(Cause.PERSON_INACTIVE);
        }
        if (pass.personHash().filter(hashes.of(person.get())::matches).isEmpty()) {
            return Optional.of(Cause.PERSON_CHANGED);
        }
        return passes.holdOpen(connection, pass.id()) ? Optional.empty() : Optional.of(Cause.PASS_CLOSED);
    }

    /** Proves the one person who holds a card that was just read. */
    public BadgeOutcome byBadge(Visit visit, CardOwner owner) {
        return owner.fold(
                one -> owned(visit, one.person().id()),
                () -> unproven(visit, RecordKind.BADGE_UNKNOWN, new BadgeOutcome.Unknown()),
                () -> unproven(visit, RecordKind.BADGE_AMBIGUOUS, new BadgeOutcome.Refused()));
    }

    private BadgeOutcome unproven(Visit visit, RecordKind kind, BadgeOutcome outcome) {
        return database.transaction(connection -> {
            boolean locked = limits.wrong(
                    connection, limits.hold(connection, ProofKind.BADGE, visit.readerId()), clock.instant());
            records.write(connection, visit.entry(kind));
            if (locked) {
                records.write(
                        connection, visit.entry(RecordKind.KIOSK_LOCKED).cause(ProofKind.BADGE, Optional.empty()));
            }
            return outcome;
        });
    }

    private BadgeOutcome owned(Visit visit, String personId) {
        Proof proof = Proof.byBadge(personId);
        Found found;
        try {
            found = find(visit, personId);
        } catch (BioStarException unknown) {
            BioStarFailure failure = unknown.failure();
            records.write(visit.entry(RecordKind.BADGE_FAILED).person(personId).cause(failure.kind(), failure.code()));
            return new BadgeOutcome.Failed(failure);
        }
        return database.transaction(connection -> {
            // Another badge may have been counted while this one's owner was looked for.
            Optional<PassCheck.Wait> wait = limits.waiting(connection, ProofKind.BADGE, visit.readerId());
            if (wait.isPresent()) {
                return new BadgeOutcome.Wait(wait.get());
            }
            if (!journeys.holdUnproven(connection, visit)) {
                return new BadgeOutcome.NotAllowed();
            }
            if (found.person().isEmpty()) {
                return refused(connection, visit, proof, Cause.PERSON_INACTIVE, new BadgeOutcome.Refused());
            }
            if (found.outside()) {
                return refused(connection, visit, proof, Cause.OUTSIDE_KIOSK, new BadgeOutcome.OutsideKiosk());
            }
            Person person = found.person().get();
            // With a face that is there again, all that a badge is good for is to delete it.
            if (!person.hasFace() && deletions.forbid(connection, proof)) {
                return refused(connection, visit, proof, Cause.FACE_DELETED, new BadgeOutcome.FaceDeleted());
            }
            journeys.prove(connection, visit, proof, person);
            records.write(connection, visit.entry(RecordKind.BADGE_ACCEPTED).person(personId));
            return new BadgeOutcome.Proven(person, proof);
        });
    }

    private BadgeOutcome refused(Connection connection, Visit visit, Proof proof, Cause refusal, BadgeOutcome outcome) {
        records.write(
                connection,
                visit.entry(RecordKind.BADGE_FAILED).person(proof.personId()).cause(refusal, Optional.empty()));
        return outcome;
    }

    private static Entry entry(RecordKind kind, Visit visit, Pass pass) {
        return visit.entry(kind).pass(pass.id()).person(pass.personId());
    }
}
