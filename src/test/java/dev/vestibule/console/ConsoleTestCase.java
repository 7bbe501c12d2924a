package dev.vestibule.console;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import dev.vestibule.access.pairing.Kiosks;
import dev.vestibule.access.pairing.Pairings;
import dev.vestibule.access.signin.OperatorSessions;
import dev.vestibule.biostar.mail.Invitations;
import dev.vestibule.biostar.operators.DeviceRights;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.biostar.operators.OperatorRights;
import dev.vestibule.biostar.operators.Operators;
import dev.vestibule.biostar.operators.TestOperator;
import dev.vestibule.biostar.people.People;
import dev.vestibule.biostar.people.PeoplePage;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.TestPerson;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.biostar.readers.Readers;
import dev.vestibule.biostar.status.MailSetting;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.enrollment.consent.Consents;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.KioskLimit;
import dev.vestibule.enrollment.pass.Passes;
import dev.vestibule.records.Records;
import io.quarkus.test.InjectMock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The console over HTTP, with everything behind its pages replaced by stand-ins that count their calls. */
public abstract class ConsoleTestCase {

    protected static final UserGroup ROOT = new UserGroup("1", "All Users", "");
    protected static final UserGroup CLINIC = new UserGroup("10", "Clinic", "1");
    protected static final UserGroup CARDIOLOGY = new UserGroup("11", "Cardiology", "10");
    protected static final UserGroup THEATRE = new UserGroup("20", "Theatre", "1");

    protected static final MailSettings.Report MAIL_WORKS = new MailSettings.Report(
            new MailSetting(MailSetting.State.NOT_KNOWN, Optional.empty()),
            new MailSetting(MailSetting.State.ON, Optional.empty()),
            new MailSetting(MailSetting.State.ON, Optional.empty()));

    protected static final DeviceRights EVERY_DEVICE = new DeviceRights(true, List.of("1"));

    protected static final Operator FULL =
            TestOperator.of("1", "admin", "Ada Admin", true, true, List.of("1"), EVERY_DEVICE);
    protected static final Operator READING =
            TestOperator.of("2", "looker", "Lou Looker", true, false, List.of("1"), EVERY_DEVICE);
    protected static final Operator NO_DEVICES =
            TestOperator.of("4", "desk", "Dee Desk", true, true, List.of("1"), new DeviceRights(false, List.of("1")));
    protected static final Operator CLINIC_ONLY = TestOperator.of(
            "3", "clinic", "Cleo Clinic", true, true, List.of("10"), new DeviceRights(true, List.of("70")));

    protected static final Person ADA = person("1042", "Ada Lovelace", CARDIOLOGY, 0);
    protected static final Person DANA = person("1060", "Dana Kim", THEATRE, 1);

    @InjectMock
    protected OperatorSessions sessions;

    @InjectMock
    protected Operators operators;

    @InjectMock
    protected OperatorRights rights;

    @InjectMock
    protected People people;

    @InjectMock
    protected Readers readers;

    @InjectMock
    protected Invitations invitations;

    @InjectMock
    protected MailSettings mailSettings;

    @InjectMock
    protected Kiosks kiosks;

    @InjectMock
    protected Pairings pairings;

    @InjectMock
    protected Passes passes;

    @InjectMock
    protected GuessLimits limits;

    @InjectMock
    protected Consents consents;

    @InjectMock
    protected Records records;

    @BeforeEach
    void standIns() {
        when(sessions.find(anyString())).thenReturn(Optional.empty());
        when(sessions.find("full")).thenReturn(Optional.of(FULL));
        when(sessions.find("reading")).thenReturn(Optional.of(READING));
        when(sessions.find("desk")).thenReturn(Optional.of(NO_DEVICES));
        when(sessions.find("clinic")).thenReturn(Optional.of(CLINIC_ONLY));
        when(rights.still(any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        when(rights.atSignIn(any())).thenAnswer(call -> call.getArgument(0));
        when(people.groups()).thenReturn(List.of(ROOT, CLINIC, CARDIOLOGY, THEATRE));
        when(people.search(any())).thenReturn(new PeoplePage(List.of(ADA, DANA), 2));
        when(people.find(anyString())).thenReturn(Optional.empty());
        when(people.find("1042")).thenReturn(Optional.of(ADA));
        when(people.find("1060")).thenReturn(Optional.of(DANA));
        when(mailSettings.awaited()).thenReturn(MAIL_WORKS);
        when(passes.of(anyString())).thenReturn(List.of());
        when(consents.of(anyString())).thenReturn(List.of());
        when(records.ofPerson(anyString(), anyInt())).thenReturn(List.of());
        when(readers.list()).thenReturn(List.of());
        when(kiosks.all()).thenReturn(List.of());
        when(kiosks.find(anyString())).thenReturn(Optional.empty());
        when(kiosks.byId(anyString())).thenReturn(Optional.empty());
        when(limits.of(any())).thenReturn(new KioskLimit(0, Optional.empty(), 0, Optional.empty()));
    }

    protected static Person person(String id, String name, UserGroup group, int faces) {
        return TestPerson.of(
                id, name, Optional.of("p" + id + "@example.org"), group, faces, List.of(), List.of(), true);
    }
}
