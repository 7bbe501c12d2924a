package dev.vestibule.enrollment;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Person;
import dev.vestibule.database.Database;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A person withdraws: the withdrawal is committed, the face deleted in BioStar, and BioStar read back. */
@ApplicationScoped
public class FaceDeletion {

    private final Database database;
    private final Records records;
    private final Journeys journeys;
    private final Consents consents;
    private final Faces faces;

    FaceDeletion(Database database, Records records, Journeys journeys, Consents consents, Faces faces) {
        this.database = database;
        this.records = records;
        this.journeys = journeys;
        this.consents = consents;
        this.faces = faces;
    }

    /**
     * Deletes all faces of the proven person; any proof allows it, since it is the person's own right. Blocks.
     *
     * @throws dev.vestibule.database.DatabaseException when a record could not be committed; before anything was sent,
     *     or after: then nobody may say it is deleted
     */
    public DeletionOutcome delete(Visit visit, Proof proof, String text, String language) {
        if (!withdraw(visit, proof, text, language)) {
            return new DeletionOutcome.NotAllowed();
        }
        DeletionOutcome outcome = deleteAndReadBack(proof.personId());
        if (outcome instanceof DeletionOutcome.NotDeleted notDeleted) {
            BioStarFailure failure = notDeleted.failure();
            records.write(visit.entry(RecordKind.FACE_NOT_DELETED)
                    .person(proof.personId())
                    .cause(failure.kind(), failure.code()));
        } else {
            records.write(visit.entry(RecordKind.FACE_DELETED).person(proof.personId()));
        }
        return outcome;
    }

    private boolean withdraw(Visit visit, Proof proof, String text, String language) {
        return database.transaction(connection -> {
            if (!journeys.hold(connection, visit)) {
                return false;
            }
            consents.add(connection, visit, proof, Decision.WITHDRAWN, text, language);
            records.write(connection, visit.entry(RecordKind.FACE_DELETING).person(proof.personId()));
            return true;
        });
    }

    /** Sent once; when no answer comes back, reading back tells whether it was carried out. */
    private DeletionOutcome deleteAndReadBack(String personId) {
        BioStarFailure stillThere = BioStarFailure.of(FailureKind.UNKNOWN);
        try {
            faces.delete(personId);
        } catch (BioStarException failed) {
            if (Answers.isAnswer(failed.failure())) {
                return new DeletionOutcome.NotDeleted(failed.failure());
            }
            stillThere = failed.failure();
        }
        try {
            Optional<Person> after = faces.find(personId);
            return after.isPresent() && after.get().hasFace()
                    ? new DeletionOutcome.NotDeleted(stillThere)
                    : new DeletionOutcome.Deleted();
        } catch (BioStarException unknown) {
            return new DeletionOutcome.NotDeleted(unknown.failure());
        }
    }
}
