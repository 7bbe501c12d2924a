package dev.vestibule.console;

import dev.vestibule.access.secret.KeyedHash;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.enrollment.DeletionMarks;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.face.LateReadings;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordRow;
import dev.vestibule.records.Records;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers for a person's page what the database knows of them, and BioStar of mail. Calls block. */
@Singleton
class PersonViews {

    private static final int NEWEST_RECORDS = 20;

    /** What settles that nobody knows whether a face is saved. */
    private static final Set<RecordKind> SETTLING = Set.of(
            RecordKind.FACE_UNCONFIRMED,
            RecordKind.FACE_SAVED,
            RecordKind.FACE_NOT_SAVED,
            RecordKind.FACE_DELETED,
            RecordKind.PASS_ISSUED);

    private final Passes passes;
    private final ProofHashes hashes;
    private final DeletionMarks deletions;
    private final Consents consents;
    private final LateReadings readings;
    private final Records records;
    private final MailSettings mail;
    private final Clock clock;

    PersonViews(
            Passes passes,
            ProofHashes hashes,
            DeletionMarks deletions,
            Consents consents,
            LateReadings readings,
            Records records,
            MailSettings mail,
            Clock clock) {
        this.passes = passes;
        this.hashes = hashes;
        this.deletions = deletions;
        this.consents = consents;
        this.readings = readings;
        this.records = records;
        this.mail = mail;
        this.clock = clock;
    }

    PersonView of(Person person) {
        readings.look(person.id());
        Instant now = clock.instant();
        KeyedHash hash = hashes.of(person);
        List<PassRow> rows = passes.of(person.id()).stream()
                .map(pass -> PassRow.of(pass, now, hash))
                .toList();
        return new PersonView(
                person,
                warnings(person, rows),
                rows,
                consents.of(person.id()),
                mail.awaited(),
                records.ofPerson(person.id(), NEWEST_RECORDS).stream()
                        .map(RecordLine::of)
                        .toList());
    }

    private Warnings warnings(Person person, List<PassRow> rows) {
        Optional<Instant> unconfirmedAt = records.newestOf(person.id(), SETTLING)
                .filter(row -> row.entry().kind() == RecordKind.FACE_UNCONFIRMED)
                .map(RecordRow::at);
        return new Warnings(
                deletions.of(person.id()),
                rows.stream().anyMatch(PassRow::open),
                unconfirmedAt,
                unconfirmedAt.isPresent() && readings.goOnFor(person.id()),
                rows.stream().anyMatch(PassRow::changed));
    }
}
