package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Capture;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Person;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.records.Entry;
import dev.vestibule.records.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Saves a capture on the proven person's BioStar user, and reads it back. Calls block. */
@ApplicationScoped
public class Enrollment {

    private static final Logger LOG = Logger.getLogger(Enrollment.class);

    private final SaveClaims claims;
    private final ProofHashes hashes;
    private final KioskScope scope;
    private final FaceChanges changes;
    private final Faces faces;
    private final Losses losses;
    private final Deliveries deliveries;
    private final LateReadings readings;

    Enrollment(
            SaveClaims claims,
            ProofHashes hashes,
            KioskScope scope,
            FaceChanges changes,
            Faces faces,
            Losses losses,
            Deliveries deliveries,
            LateReadings readings) {
        this.claims = claims;
        this.changes = changes;
        this.hashes = hashes;
        this.scope = scope;
        this.faces = faces;
        this.losses = losses;
        this.deliveries = deliveries;
        this.readings = readings;
    }

    /** How a claimed save ended, and why, for its record. */
    private sealed interface Ending {
        record Kept() implements Ending {}

        /** Others took this process for dead before anything was sent, and have recorded an end. */
        record TakenOver() implements Ending {}

        record Unconfirmed(Enum<?> cause, Optional<String> code) implements Ending {}

        record Released(EnrollmentOutcome outcome, Enum<?> cause, Optional<String> code) implements Ending {}
    }

    /**
     * Commits the record "saving" and claims the pass, writes the face, reads it back, commits the outcome. A pass whose
     * face was certainly not saved is open again; when nobody knows, journey and pass stay used. Saved at most once a
     * journey, and one after the other for one person.
     *
     * @throws DatabaseException when the claim could not be committed: nothing was sent
     */
    public EnrollmentOutcome save(Visit visit, Proof proof, Capture capture) {
        SaveClaims.Claim claim = claims.claim(visit, proof);
        if (claim instanceof SaveClaims.Claim.Granted granted) {
            EnrollmentOutcome outcome = settled(visit, proof, saved(visit, proof, granted, capture));
            if (outcome instanceof EnrollmentOutcome.Saved) {
                deliveries.afterSave(visit, proof.personId());
            }
            return outcome;
        }
        if (claim instanceof SaveClaims.Claim.Stopped) {
            return new EnrollmentOutcome.Stopped();
        }
        if (claim instanceof SaveClaims.Claim.FaceDeleted) {
            return new EnrollmentOutcome.FaceDeleted();
        }
        return claim instanceof SaveClaims.Claim.AnotherSave ? new EnrollmentOutcome.AnotherSave() : standing(claim);
    }

    /**
     * How this journey's save stands, as it is recorded; {@link EnrollmentOutcome.NotAllowed} when none stands, or
     * something else has happened to the face since.
     */
    public EnrollmentOutcome standing(Visit visit, Proof proof) {
        return standing(claims.standing(visit, proof));
    }

    /** The same, after reading the person in BioStar if nobody knows. */
    public EnrollmentOutcome lookAgain(Visit visit, Proof proof) {
        readings.look(proof.personId());
        return standing(visit, proof);
    }

    private static EnrollmentOutcome standing(SaveClaims.Claim claim) {
        if (!(claim instanceof SaveClaims.Claim.Begun begun)) {
            return new EnrollmentOutcome.NotAllowed();
        }
        return switch (begun.last().kind()) {
            case FACE_SAVING -> new EnrollmentOutcome.Saving();
            case FACE_SAVED -> new EnrollmentOutcome.Saved();
            case FACE_UNCONFIRMED -> new EnrollmentOutcome.NotConfirmed();
            case FACE_NOT_SAVED -> notSaved(begun.last());
            default -> new EnrollmentOutcome.NotAllowed();
        };
    }

    private static EnrollmentOutcome notSaved(Entry last) {
        return last.cause().equals(Optional.of(Refusal.FOUND_LATER.name()))
                ? new EnrollmentOutcome.FoundNotSaved()
                : new EnrollmentOutcome.NotAllowed();
    }

    private Ending saved(Visit visit, Proof proof, SaveClaims.Claim.Granted granted, Capture capture) {
        Optional<Person> before;
        boolean admitted;
        try {
            before = faces.find(proof.personId());
            // Since the proof, the person may have come to another group.
            admitted = before.filter(person -> scope.admits(visit.kioskId(), person))
                    .isPresent();
            // A loss may have been found since the claim.
            if (losses.stopSaves()) {
                return released(new EnrollmentOutcome.Stopped(), Refusal.SAVES_STOPPED);
            }
        } catch (BioStarException refused) {
            return notSaved(refused.failure());
        } catch (RuntimeException broken) {
            claims.release(visit, proof, Refusal.BROKEN, Optional.empty());
            throw broken;
        }
        return before.map(person -> refusal(person, admitted, granted).orElseGet(() -> sent(visit, person, capture)))
                .orElseGet(() -> notSaved(BioStarFailure.of(FailureKind.PERSON_NOT_FOUND)));
    }

    private Optional<Ending> refusal(Person before, boolean admitted, SaveClaims.Claim.Granted granted) {
        if (!before.active()) {
            return Optional.of(released(new EnrollmentOutcome.NotAllowed(), Refusal.PERSON_INACTIVE));
        }
        if (granted.personHash().filter(hashes.of(before)::matches).isEmpty()) {
            return Optional.of(released(new EnrollmentOutcome.NotAllowed(), Refusal.PERSON_CHANGED));
        }
        if (!admitted) {
            return Optional.of(released(new EnrollmentOutcome.OutsideKiosk(), Refusal.OUTSIDE_KIOSK));
        }
        if (before.hasFace() && !granted.mayReplace()) {
            return Optional.of(released(new EnrollmentOutcome.FaceExists(), Refusal.FACE_EXISTS));
        }
        return Optional.empty();
    }

    /** Once something is on its way, only BioStar's own word or reading back tells whether the face is saved. */
    private Ending sent(Visit visit, Person before, Capture capture) {
        try {
            if (!changes.sending(visit, Work.SAVE, Optional.of(before))) {
                return new Ending.TakenOver();
            }
        } catch (DatabaseException away) {
            return released(new EnrollmentOutcome.NotSent(), Refusal.DATABASE_AWAY);
        }
        try {
            return send(visit, before, capture);
        } catch (RuntimeException broken) {
            LOG.errorf(
                    "Reference %s: %s while a face was being saved",
                    visit.reference(), broken.getClass().getName());
            return new Ending.Unconfirmed(Refusal.BROKEN, Optional.empty());
        }
    }

    /** Sent once; when no answer comes back, it may have arrived, and only reading back can tell. */
    private Ending send(Visit visit, Person before, Capture capture) {
        Ending notShown = new Ending.Unconfirmed(Refusal.NOT_CONFIRMED, Optional.empty());
        try {
            faces.save(before.id(), capture);
        } catch (BioStarException failed) {
            if (Answers.isAnswer(failed.failure())) {
                return notSaved(failed.failure());
            }
            notShown = unconfirmed(failed.failure());
        }
        try {
            Optional<Person> now = faces.find(before.id());
            now.ifPresent(after -> losses.compare(visit, before, after));
            boolean shown =
                    now.filter(after -> ReadBack.shows(capture, before, after)).isPresent();
            return shown ? new Ending.Kept() : notShown;
        } catch (BioStarException unknown) {
            return unconfirmed(unknown.failure());
        }
    }

    /** What happened in BioStar is so even when it cannot be written down; the claims then stay. */
    private EnrollmentOutcome settled(Visit visit, Proof proof, Ending ending) {
        try {
            return settle(visit, proof, ending);
        } catch (DatabaseException away) {
            LOG.errorf(
                    "Reference %s: how a save ended could not be recorded: %s", visit.reference(), away.getMessage());
            return new EnrollmentOutcome.NotConfirmed();
        }
    }

    private EnrollmentOutcome settle(Visit visit, Proof proof, Ending ending) {
        if (ending instanceof Ending.Released released) {
            return claims.release(visit, proof, released.cause(), released.code())
                    ? released.outcome()
                    : new EnrollmentOutcome.NotConfirmed();
        }
        if (ending instanceof Ending.Unconfirmed unconfirmed) {
            claims.keepUnconfirmed(visit, proof, unconfirmed.cause(), unconfirmed.code());
            return new EnrollmentOutcome.NotConfirmed();
        }
        if (ending instanceof Ending.TakenOver) {
            return new EnrollmentOutcome.NotSent();
        }
        claims.keep(visit, proof);
        return new EnrollmentOutcome.Saved();
    }

    private static Ending notSaved(BioStarFailure failure) {
        return new Ending.Released(new EnrollmentOutcome.NotSaved(failure), failure.kind(), failure.code());
    }

    private static Ending released(EnrollmentOutcome outcome, Refusal cause) {
        return new Ending.Released(outcome, cause, Optional.empty());
    }

    private static Ending unconfirmed(BioStarFailure failure) {
        return new Ending.Unconfirmed(failure.kind(), failure.code());
    }
}
