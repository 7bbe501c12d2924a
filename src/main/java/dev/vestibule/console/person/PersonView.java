package dev.vestibule.console.person;

import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.console.records.RecordLine;
import dev.vestibule.enrollment.consent.Consent;
import dev.vestibule.enrollment.face.PassWarnings;
import dev.vestibule.enrollment.pass.PassStanding;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What a person's page shows beside what just happened on it.
 *
 * @param person the person as BioStar has them now
 * @param warnings why a new pass is needed, if it is
 * @param passes their passes, newest first
 * @param consents their decisions, newest first
 * @param mail whether BioStar can send its enrollment e-mail, as far as its settings say
 * @param records the newest records about them, newest first
 */
@TemplateData
record PersonView(
        Person person,
        PassWarnings warnings,
        List<PassStanding> passes,
        List<Consent> consents,
        MailSettings.Report mail,
        List<RecordLine> records) {}
