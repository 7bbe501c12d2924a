package dev.vestibule.kiosk;

import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.face.Losses;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The page that asks who somebody is, in its forms. */
@Singleton
class IdentifyPages {

    private final EnrollmentConfig limits;
    private final Losses losses;
    private final Texts texts;

    IdentifyPages(EnrollmentConfig limits, Losses losses, Texts texts) {
        this.limits = limits;
        this.losses = losses;
        this.texts = texts;
    }

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Identify(String alert, boolean badge, long promptSeconds, long busySeconds) implements TemplateInstance {}

    /**
     * Without anything to tell but how long a reader that was left alone goes on, and that faces are not saved: better
     * here than after a scan. The next step asks again, in the transaction that it changes anything in.
     */
    Response plain(Duration busy) {
        String alert = losses.stopSaves() ? texts.alerts().identifiedWhileStopped() : "";
        return Response.ok(page(alert, busy)).build();
    }

    /** With what did not work. */
    Response alert(String alert) {
        return Response.ok(page(alert, Duration.ZERO)).build();
    }

    private Identify page(String alert, Duration busy) {
        return new Identify(alert, limits.badge(), limits.readerPrompt().toSeconds(), Texts.wholeSeconds(busy));
    }
}
