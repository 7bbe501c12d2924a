package dev.vestibule.console.person;

import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.console.records.RecordLine;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.face.LateReadings;
import dev.vestibule.enrollment.face.PassAdvice;
import dev.vestibule.enrollment.pass.PassStanding;
import dev.vestibule.enrollment.pass.PassStandings;
import dev.vestibule.records.Records;
import jakarta.inject.Singleton;
import java.util.List;

/** Gathers for a person's page what the database knows of them, and BioStar of mail. Calls block. */
@Singleton
class PersonViews {

    private static final int NEWEST_RECORDS = 20;

    private final PassStandings passes;
    private final PassAdvice advice;
    private final Consents consents;
    private final LateReadings readings;
    private final Records records;
    private final MailSettings mail;

    PersonViews(
            PassStandings passes,
            PassAdvice advice,
            Consents consents,
            LateReadings readings,
            Records records,
            MailSettings mail) {
        this.passes = passes;
        this.advice = advice;
        this.consents = consents;
        this.readings = readings;
        this.records = records;
        this.mail = mail;
    }

    PersonView of(Person person) {
        readings.look(person.id());
        List<PassStanding> standings = passes.of(person);
        return new PersonView(
                person,
                advice.of(person.id(), standings),
                standings,
                consents.of(person.id()),
                mail.awaited(),
                records.ofPerson(person.id(), NEWEST_RECORDS).stream()
                        .map(RecordLine::of)
                        .toList());
    }
}
