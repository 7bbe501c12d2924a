package dev.vestibule.enrollment.identification;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.PeopleAtKiosks.PersonAtKiosk;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.ProofKind;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/**
 * Turns the owner of a badge into the one proof of a journey. The person is read from BioStar first; what happened is
 * committed only then, together with the journey that is theirs from now on. Calls block.
 */
@ApplicationScoped
public class BadgeIdentification {

    private final Database database;
    private final Records records;
    private final Journeys journeys;
    private final DeletionMarks deletions;
    private final GuessLimits limits;
    private final PeopleAtKiosks people;
    private final Clock clock;

    BadgeIdentification(
            Database database,
            Records records,
            Journeys journeys,
            DeletionMarks deletions,
            GuessLimits limits,
            PeopleAtKiosks people,
            Clock clock) {
        this.database = database;
        this.records = records;
        this.journeys = journeys;
        this.deletions = deletions;
        this.limits = limits;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Proves the one person who holds a card that was just read. A card of nobody, or of several people, is counted as a
     * wrong one.
     *
     * @throws dev.vestibule.database.DatabaseException when it could not be committed: then nobody is proven
     */
    public BadgeOutcome prove(Visit visit, CardOwner owner) {
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
        PersonAtKiosk found;
        try {
            found = people.find(visit, personId);
        } catch (BioStarException unknown) {
            BioStarFailure failure = unknown.failure();
            records.write(visit.entry(RecordKind.BADGE_FAILED).person(personId).cause(failure.kind(), failure.code()));
            return new BadgeOutcome.Failed(failure);
        }
        return database.transaction(connection -> settled(connection, visit, Proof.byBadge(personId), found));
    }

    private BadgeOutcome settled(Connection connection, Visit visit, Proof proof, PersonAtKiosk found)
            throws SQLException {
        // Another badge may have been counted while this one's owner was looked for.
        Optional<PassCheck.Wait> wait = limits.waiting(connection, ProofKind.BADGE, visit.readerId());
        if (wait.isPresent()) {
            return new BadgeOutcome.Wait(wait.get());
        }
        if (!journeys.holdUnproven(connection, visit)) {
            return new BadgeOutcome.NotAllowed();
        }
        if (found.active().isEmpty()) {
            return refused(connection, visit, proof, Cause.PERSON_INACTIVE, new BadgeOutcome.Refused());
        }
        if (found.outside()) {
            return refused(connection, visit, proof, Cause.OUTSIDE_KIOSK, new BadgeOutcome.OutsideKiosk());
        }
        Person person = found.active().get();
        // With a face that is there again, all that a badge is good for is to delete it.
        if (!person.hasFace() && deletions.forbid(connection, proof)) {
            return refused(connection, visit, proof, Cause.FACE_DELETED, new BadgeOutcome.FaceDeleted());
        }
        journeys.prove(connection, visit, proof, person);
        records.write(connection, visit.entry(RecordKind.BADGE_ACCEPTED).person(proof.personId()));
        return new BadgeOutcome.Proven(person, proof);
    }

    private BadgeOutcome refused(Connection connection, Visit visit, Proof proof, Cause refusal, BadgeOutcome outcome) {
        records.write(
                connection,
                visit.entry(RecordKind.BADGE_FAILED).person(proof.personId()).cause(refusal, Optional.empty()));
        return outcome;
    }
}
