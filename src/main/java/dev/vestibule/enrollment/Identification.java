package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.CardOwner;
import dev.vestibule.biostar.Person;
import dev.vestibule.database.Database;
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
    private final Faces faces;
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
            Faces faces,
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
        PassCheck check = passes.check(typed, visit);
        if (check instanceof PassCheck.Wait wait) {
            return wait;
        }
        return check instanceof PassCheck.Open open ? proven(visit, open.pass()) : new PassCheck.Refused();
    }

    private PassOutcome proven(Visit visit, Pass pass) {
        Proof proof = Proof.by(pass);
        Optional<Person> person;
        boolean outside;
        readings.look(pass.personId());
        try {
            person = faces.find(pass.personId());
            outside = isOutside(visit, person);
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
            Optional<Refusal> refusal = refusal(connection, pass, person);
            if (refusal.isPresent()) {
                passes.refuse(
                        connection,
                        turn,
                        visit,
                        entry(RecordKind.PASS_REFUSED, visit, pass).cause(refusal.get(), Optional.empty()));
                return new PassCheck.Refused();
            }
            if (outside) {
                passes.giveBack(connection, pass.id());
                records.write(
                        connection,
                        entry(RecordKind.PASS_REFUSED, visit, pass).cause(Refusal.OUTSIDE_KIOSK, Optional.empty()));
                return new PassOutcome.OutsideKiosk();
            }
            journeys.prove(connection, visit, proof, person.orElseThrow());
            passes.accept(connection, entry(RecordKind.PASS_ACCEPTED, visit, pass));
            return new PassOutcome.Proven(person.orElseThrow(), proof);
        });
    }

    private Optional<Refusal> refusal(Connection connection, Pass pass, Optional<Person> person) throws SQLException {
        if (person.filter(Person::active).isEmpty()) {
            return Optional.of(Refusal.PERSON_INACTIVE);
        }
        if (pass.personHash().filter(hashes.of(person.get())::matches).isEmpty()) {
            return Optional.of(Refusal.PERSON_CHANGED);
        }
        return passes.holdOpen(connection, pass.id()) ? Optional.empty() : Optional.of(Refusal.PASS_CLOSED);
    }

    /** Proves the one person who holds a card that was just read. */
    BadgeOutcome byBadge(Visit visit, CardOwner owner) {
        if (owner instanceof CardOwner.OnePerson one) {
            return owned(visit, one.person().id());
        }
        return owner instanceof CardOwner.Nobody
                ? unproven(visit, RecordKind.BADGE_UNKNOWN, new BadgeOutcome.Unknown())
                : unproven(visit, RecordKind.BADGE_AMBIGUOUS, new BadgeOutcome.Refused());
    }

    private BadgeOutcome unproven(Visit visit, RecordKind kind, BadgeOutcome outcome) {
        return database.transaction(connection -> {
            boolean locked =
                    limits.wrong(connection, limits.hold(connection, Means.BADGE, visit.readerId()), clock.instant());
            records.write(connection, visit.entry(kind));
            if (locked) {
                records.write(connection, visit.entry(RecordKind.KIOSK_LOCKED).cause(Means.BADGE, Optional.empty()));
            }
            return outcome;
        });
    }

    /** BioStar's searches leave out what tells whether somebody is active, so the person is read (section 3.6). */
    private BadgeOutcome owned(Visit visit, String personId) {
        Proof proof = Proof.byBadge(personId);
        Optional<Person> person;
        boolean outside;
        readings.look(personId);
        try {
            person = faces.find(personId);
            outside = isOutside(visit, person);
        } catch (BioStarException unknown) {
            BioStarFailure failure = unknown.failure();
            records.write(visit.entry(RecordKind.BADGE_FAILED).person(personId).cause(failure.kind(), failure.code()));
            return new BadgeOutcome.Failed(failure);
        }
        return database.transaction(connection -> {
            // Another badge may have been counted while this one's owner was looked for.
            Optional<PassCheck.Wait> wait =
                    GuessLimits.waiting(limits.hold(connection, Means.BADGE, visit.readerId()), clock.instant());
            if (wait.isPresent()) {
                return new BadgeOutcome.Wait(wait.get());
            }
            if (!journeys.holdUnproven(connection, visit)) {
                return new BadgeOutcome.NotAllowed();
            }
            if (person.filter(Person::active).isEmpty()) {
                return refused(connection, visit, proof, Refusal.PERSON_INACTIVE, new BadgeOutcome.Refused());
            }
            if (outside) {
                return refused(connection, visit, proof, Refusal.OUTSIDE_KIOSK, new BadgeOutcome.OutsideKiosk());
            }
            // With a face that is there again, all that a badge is good for is to delete it.
            if (!person.orElseThrow().hasFace() && deletions.forbid(connection, proof)) {
                return refused(connection, visit, proof, Refusal.FACE_DELETED, new BadgeOutcome.FaceDeleted());
            }
            journeys.prove(connection, visit, proof, person.orElseThrow());
            records.write(connection, visit.entry(RecordKind.BADGE_ACCEPTED).person(personId));
            return new BadgeOutcome.Proven(person.orElseThrow(), proof);
        });
    }

    private BadgeOutcome refused(
            Connection connection, Visit visit, Proof proof, Refusal refusal, BadgeOutcome outcome) {
        records.write(
                connection,
                visit.entry(RecordKind.BADGE_FAILED).person(proof.personId()).cause(refusal, Optional.empty()));
        return outcome;
    }

    private boolean isOutside(Visit visit, Optional<Person> person) {
        return person.filter(Person::active)
                .filter(known -> !scope.admits(visit.kioskId(), known))
                .isPresent();
    }

    private static Entry entry(RecordKind kind, Visit visit, Pass pass) {
        return visit.entry(kind).pass(pass.id()).person(pass.personId());
    }
}
