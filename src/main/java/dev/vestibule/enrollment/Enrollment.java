package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.Capture;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Saves a capture on the proven person's BioStar user, and reads it back. Calls block. */
@ApplicationScoped
public class Enrollment {

    private final SaveClaims claims;
    private final Faces faces;

    Enrollment(SaveClaims claims, Faces faces) {
        this.claims = claims;
        this.faces = faces;
    }

    /**
     * Commits the record "saving" and claims the pass, writes the face, reads it back, commits the outcome. A pass whose
     * face was not saved is open again. Saved at most once a journey, and one after the other for one person.
     *
     * @throws dev.vestibule.database.DatabaseException when a record could not be committed; before the face was sent,
     *     or after: then nobody may say it is saved
     */
    public EnrollmentOutcome save(Visit visit, Proof proof, Capture capture) {
        SaveClaims.Claim claim = claims.claim(visit, proof);
        if (claim instanceof SaveClaims.Claim.Granted granted) {
            return saveAndSettle(visit, proof, granted.mayReplace(), capture);
        }
        return claim instanceof SaveClaims.Claim.AnotherSave
                ? new EnrollmentOutcome.AnotherSave()
                : new EnrollmentOutcome.NotAllowed();
    }

    private EnrollmentOutcome saveAndSettle(Visit visit, Proof proof, boolean mayReplace, Capture capture) {
        EnrollmentOutcome outcome;
        try {
            outcome = saveClaimed(proof.personId(), mayReplace, capture);
        } catch (BioStarException before) {
            outcome = new EnrollmentOutcome.NotSaved(before.failure());
        } catch (RuntimeException broken) {
            claims.release(visit, proof, Refusal.BROKEN, Optional.empty());
            throw broken;
        }
        settle(visit, proof, outcome);
        return outcome;
    }

    private EnrollmentOutcome saveClaimed(String personId, boolean mayReplace, Capture capture) {
        Optional<Person> before = faces.find(personId);
        if (before.isEmpty()) {
            return new EnrollmentOutcome.NotSaved(BioStarFailure.of(FailureKind.PERSON_NOT_FOUND));
        }
        if (!before.get().active()) {
            return new EnrollmentOutcome.NotAllowed();
        }
        if (before.get().hasFace() && !mayReplace) {
            return new EnrollmentOutcome.FaceExists();
        }
        return send(before.get(), capture);
    }

    /** Sent once; when no answer comes back, it may have arrived, and only reading back can tell. */
    private EnrollmentOutcome send(Person before, Capture capture) {
        Optional<BioStarFailure> noAnswer = Optional.empty();
        try {
            faces.save(before.id(), capture);
        } catch (BioStarException failed) {
            if (Answers.isAnswer(failed.failure())) {
                return new EnrollmentOutcome.NotSaved(failed.failure());
            }
            noAnswer = Optional.of(failed.failure());
        }
        try {
            if (faces.find(before.id())
                    .filter(after -> ReadBack.shows(capture, before, after))
                    .isPresent()) {
                return new EnrollmentOutcome.Saved();
            }
        } catch (BioStarException unknown) {
            return new EnrollmentOutcome.NotConfirmed();
        }
        return noAnswer.<EnrollmentOutcome>map(EnrollmentOutcome.NotSaved::new)
                .orElseGet(EnrollmentOutcome.NotConfirmed::new);
    }

    private void settle(Visit visit, Proof proof, EnrollmentOutcome outcome) {
        if (outcome instanceof EnrollmentOutcome.Saved) {
            claims.keep(visit, proof);
        } else if (outcome instanceof EnrollmentOutcome.NotSaved notSaved) {
            BioStarFailure failure = notSaved.failure();
            claims.release(visit, proof, failure.kind(), failure.code());
        } else if (outcome instanceof EnrollmentOutcome.NotConfirmed) {
            claims.release(visit, proof, Refusal.NOT_CONFIRMED, Optional.empty());
        } else if (outcome instanceof EnrollmentOutcome.FaceExists) {
            claims.release(visit, proof, Refusal.FACE_EXISTS, Optional.empty());
        } else {
            claims.release(visit, proof, Refusal.PERSON_INACTIVE, Optional.empty());
        }
    }
}
