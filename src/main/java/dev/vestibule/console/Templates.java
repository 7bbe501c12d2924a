package dev.vestibule.console;

import dev.vestibule.access.pairing.Kiosk;
import dev.vestibule.access.pairing.NewKiosk;
import dev.vestibule.access.signin.OpenSession;
import dev.vestibule.enrollment.face.FoundLoss;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** The console's pages. */
@CheckedTemplate(basePath = "console")
final class Templates {

    private Templates() {}

    static native TemplateInstance signIn(String to, String loginId, Optional<Alert> alert);

    static native TemplateInstance away(Alert alert);

    static native TemplateInstance people(PeopleView view);

    static native TemplateInstance people$results(PeopleView view);

    static native TemplateInstance person(PersonView view, PageNews happened);

    static native TemplateInstance kiosks(KiosksView view);

    static native TemplateInstance pairAgain(NewKiosk kiosk, Kiosk other);

    static native TemplateInstance revokeKiosk(Kiosk kiosk);

    static native TemplateInstance records(RecordsView view);

    static native TemplateInstance sessions(List<OpenSession> sessions);

    static native TemplateInstance saves(List<FoundLoss> losses);

    static native TemplateInstance problem(Section section, Alert alert);
}
