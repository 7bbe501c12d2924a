package dev.vestibule.console;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.NewKiosk;
import dev.vestibule.access.signin.OpenSession;
import dev.vestibule.biostar.ServerVersion;
import dev.vestibule.biostar.people.Loss;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.biostar.readers.Reader;
import dev.vestibule.biostar.readers.ReaderState;
import dev.vestibule.biostar.status.MailSetting;
import dev.vestibule.biostar.status.MailSettings;
import dev.vestibule.enrollment.consent.Consent;
import dev.vestibule.enrollment.face.FoundLoss;
import dev.vestibule.enrollment.face.PassWarnings;
import dev.vestibule.enrollment.pass.IssuedPass;
import dev.vestibule.enrollment.pass.KioskLimit;
import dev.vestibule.enrollment.pass.Pass;
import dev.vestibule.enrollment.pass.PassCode;
import dev.vestibule.enrollment.pass.PassStanding;
import dev.vestibule.records.Entry;
import io.quarkus.qute.TemplateData;

/**
 * Types from below the pages that the console's templates ask. The build makes resolvers for them, so that the native
 * image needs no reflection to show them.
 */
@TemplateData(target = Consent.class)
@TemplateData(target = Entry.class)
@TemplateData(target = FoundLoss.class)
@TemplateData(target = IssuedPass.class)
@TemplateData(target = Kiosk.class)
@TemplateData(target = KioskLimit.class)
@TemplateData(target = MailSetting.class)
@TemplateData(target = MailSettings.Report.class)
@TemplateData(target = Loss.class)
@TemplateData(target = NewKiosk.class)
@TemplateData(target = OpenSession.class)
@TemplateData(target = Pass.class)
@TemplateData(target = PassCode.class)
@TemplateData(target = PassStanding.class)
@TemplateData(target = PassWarnings.class)
@TemplateData(target = Person.class)
@TemplateData(target = Reader.class)
@TemplateData(target = ReaderState.class)
@TemplateData(target = ServerVersion.class)
@TemplateData(target = UserGroup.class)
final class RuleTypesInTemplates {

    private RuleTypesInTemplates() {}
}
