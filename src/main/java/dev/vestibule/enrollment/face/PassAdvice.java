package dev.vestibule.enrollment.face;

import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.pass.PassStanding;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordRow;
import dev.vestibule.records.Records;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells when a person needs a new pass, and why. Calls block. */
@Singleton
public class PassAdvice {

    /** What settles that nobody knows whether a face is saved. */
    private static final Set<RecordKind> SETTLING = Set.of(
            RecordKind.FACE_UNCONFIRMED,
            RecordKind.FACE_SAVED,
            RecordKind.FACE_NOT_SAVED,
            RecordKind.FACE_DELETED,
            RecordKind.PASS_ISSUED);

    private final DeletionMarks deletions;
    private final LateReadings readings;
    private final Records records;

    PassAdvice(DeletionMarks deletions, LateReadings readings, Records records) {
        this.deletions = deletions;
        this.readings = readings;
        this.records = records;
    }

    /**
     * Why they need one, as far as that is known.
     *
     * @param passes all of theirs
     */
    public PassWarnings of(String personId, List<PassStanding> passes) {
        Optional<Instant> unconfirmedAt = records.newestOf(personId, SETTLING)
                .filter(row -> row.entry().kind() == RecordKind.FACE_UNCONFIRMED)
                .map(RecordRow::at);
        return new PassWarnings(
                deletions.of(personId),
                passes.stream().anyMatch(PassStanding::open),
                unconfirmedAt,
                unconfirmedAt.isPresent() && readings.goOnFor(personId),
                passes.stream().anyMatch(PassStanding::changed));
    }
}
