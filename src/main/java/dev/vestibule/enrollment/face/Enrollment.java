package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.DatabaseException;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.KioskScope;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.delivery.Deliveries;
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
    private final FaceStore faces;
    private final Losses losses;
    private final LossComparison comparison;
    private final Deliveries deliveries;

    Enrollment(
            SaveClaims claims,
            ProofHashes hashes,
            KioskScope scope,
            FaceChanges changes,
            FaceStore faces,
            Losses losses,
            LossComparison comparison,
            Deliveries deliveries) {
        this.claims = claims;
        this.changes = changes;
        this.hashes = hashes;
        this.scope = scope;
        this.faces = faces;
        this.losses = losses;
        this.comparison = comparison;
        this.deliveries = deliveries;
    }

    /** How a claimed save ended: records it, and says what to tell. */
    private interface Ending {
        EnrollmentOutcome settle(Visit visit, Proof proof);
    }

    /**
     * Commits the record "saving" and claims the pass, writes the face, reads it back, commits the outcome. A pass whose
     * face was certainly not saved is open again; when nobody knows, journey and pass stay used. Saved at most once a
     * journey, and one after the other for one person.
     *
     * @throws DatabaseException when the claim could not be committed: nothing was sent
     */
    public EnrollmentOutcome save(Visit visit, Proof proof, Capture capture) {
        return claims.claim(visit, proof).fold(granted -> settled(visit, proof, saved(visit, proof, granted, capture)));
    }

    private Ending saved(Visit visit, Proof proof, SaveClaims.Grant granted, Capture capture) {
        Optional<Person> before;
        boolean admitted;
        try {
            before = faces.find(proof.personId());
            // Since the proof, the person may have come to another group.
            admitted = before.filter(person -> scope.admits(visit.kioskId(), person))
                    .isPresent();
            // A loss may have been found since the claim.
            if (losses.stopSaves()) {
                return released(new EnrollmentOutcome.Stopped(), Cause.SAVES_STOPPED);
            }
        } catch (BioStarException refused) {
            return notSaved(refused.failure());
        } catch (RuntimeException broken) {
            claims.release(visit, proof, Cause.BROKEN, Optional.empty());
            throw broken;
        }
        return before.map(person -> refusal(person, admitted, granted).orElseGet(() -> sent(visit, person, capture)))
                .orElseGet(() -> notSaved(BioStarFailure.of(FailureKind.PERSON_NOT_FOUND)));
    }

    private Optional<Ending> refusal(Person before, boolean admitted, SaveClaims.Grant granted) {
        if (!before.active()) {
            return Optional.of(released(new EnrollmentOutcome.NotAllowed(), Cause.PERSON_INACTIVE));
        }
        if (granted.personHash().filter(hashes.of(before)::matches).isEmpty()) {
            return Optional.of(released(new EnrollmentOutcome.NotAllowed(), Cause.PERSON_CHANGED));
        }
        if (!admitted) {
            return Optional.of(released(new EnrollmentOutcome.OutsideKiosk(), Cause.OUTSIDE_KIOSK));
        }
        if (before.hasFace() && !granted.mayReplace()) {
            return Optional.of(released(new EnrollmentOutcome.FaceExists(), Cause.FACE_EXISTS));
        }
        return Optional.empty();
    }

    /** Once something is on its way, only BioStar's own word or reading back tells whether the face is saved. */
    private Ending sent(Visit visit, Person before, Capture capture) {
        try {
            if (!changes.sending(visit, Work.SAVE, Optional.of(before))) {
                // Others have recorded an end.
                return (ended, by) -> new EnrollmentOutcome.NotSent();
            }
        } catch (DatabaseException away) {
            return released(new EnrollmentOutcome.NotSent(), Cause.DATABASE_AWAY);
        }
        try {
            return send(visit, before, capture);
        } catch (RuntimeException broken) {
            LOG.errorf(
                    "Reference %s: %s while a face was being saved",
                    visit.reference(), broken.getClass().getName());
            return unconfirmed(Cause.BROKEN, Optional.empty());
        }
    }

    /** Sent once; when no answer comes back, it may have arrived, and only reading back can tell. */
    private Ending send(Visit visit, Person before, Capture capture) {
        Ending notShown = unconfirmed(Cause.NOT_CONFIRMED, Optional.empty());
        try {
            faces.saveFace(before.id(), capture);
        } catch (BioStarException failed) {
            if (failed.failure().isAnswer()) {
                return notSaved(failed.failure());
            }
            notShown = unconfirmed(failed.failure().kind(), failed.failure().code());
        }
        try {
            Optional<Person> now = faces.find(before.id());
            now.ifPresent(after -> comparison.compare(visit, before, after));
            boolean shown =
                    now.filter(after -> ReadBack.shows(capture, before, after)).isPresent();
            return shown ? this::kept : notShown;
        } catch (BioStarException unknown) {
            return unconfirmed(unknown.failure().kind(), unknown.failure().code());
        }
    }

    /** What happened in BioStar is so even when it cannot be written down; the claims then stay. */
    private EnrollmentOutcome settled(Visit visit, Proof proof, Ending ending) {
        try {
            return ending.settle(visit, proof);
        } catch (DatabaseException away) {
            LOG.errorf(
                    "Reference %s: how a save ended could not be recorded: %s", visit.reference(), away.getMessage());
            return new EnrollmentOutcome.NotConfirmed();
        }
    }

    private EnrollmentOutcome kept(Visit visit, Proof proof) {
        claims.keep(visit, proof);
        deliveries.afterSave(visit, proof.personId());
        return new EnrollmentOutcome.Saved();
    }

    private Ending unconfirmed(Enum<?> cause, Optional<String> code) {
        return (visit, proof) -> {
            claims.keepUnconfirmed(visit, proof, cause, code);
            return new EnrollmentOutcome.NotConfirmed();
        };
    }

    private Ending released(EnrollmentOutcome outcome, Enum<?> cause, Optional<String> code) {
        return (visit, proof) ->
                claims.release(visit, proof, cause, code) ? outcome : new EnrollmentOutcome.NotConfirmed();
    }

    private Ending notSaved(BioStarFailure failure) {
        return released(new EnrollmentOutcome.NotSaved(failure), failure.kind(), failure.code());
    }

    private Ending released(EnrollmentOutcome outcome, Cause cause) {
        return released(outcome, cause, Optional.empty());
    }
}
