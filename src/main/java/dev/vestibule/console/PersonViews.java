package dev.vestibule.console;

import dev.vestibule.biostar.Person;
import dev.vestibule.enrollment.Consents;
import dev.vestibule.enrollment.Passes;
import dev.vestibule.records.Records;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Gathers what the database knows of a person for their page. Calls block. */
@Singleton
class PersonViews {

    private static final int NEWEST_RECORDS = 20;

    private final Passes passes;
    private final Consents consents;
    private final Records records;
    private final Clock clock;

    PersonViews(Passes passes, Consents consents, Records records, Clock clock) {
        this.passes = passes;
        this.consents = consents;
        this.records = records;
        this.clock = clock;
    }

    PersonView of(Person person) {
        Instant now = clock.instant();
        return new PersonView(
                person,
                passes.of(person.id()).stream()
                        .map(pass -> PassRow.of(pass, now))
                        .toList(),
                consents.of(person.id()),
                records.ofPerson(person.id(), NEWEST_RECORDS).stream()
                        .map(RecordLine::of)
                        .toList());
    }
}
