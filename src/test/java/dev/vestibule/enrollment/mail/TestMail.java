package dev.vestibule.enrollment.mail;

import static org.mockito.Mockito.mock;

import dev.vestibule.biostar.BioStarConfig;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.database.Database;
import dev.vestibule.database.LivingProcesses;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.LateCommits;
import dev.vestibule.enrollment.pass.Proofs;
import dev.vestibule.records.Records;
import java.time.Clock;

/** This room put together by hand, for tests of all rules. */
public final class TestMail {

    private TestMail() {}

    /** Whose turn it is. */
    public static MailTurns turns(BioStarConfig biostar, LivingProcesses processes, Clock clock) {
        return new MailTurns(biostar, processes, clock);
    }

    /** Mail that BioStar sends. */
    public static EnrollmentMail by(
            Invitations invitations,
            Database database,
            Records records,
            Journeys journeys,
            Proofs proofs,
            MailTurns turns,
            LateCommits late,
            Clock clock) {
        return new EnrollmentMail(
                journeys,
                new MailClaims(database, records, proofs, turns, late, clock),
                invitations,
                mock(MailSettings.class));
    }
}
