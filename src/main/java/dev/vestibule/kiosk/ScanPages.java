package dev.vestibule.kiosk;

import dev.vestibule.biostar.people.Capture;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.face.Losses;
import dev.vestibule.enrollment.mail.EnrollmentMail;
import dev.vestibule.enrollment.scan.ScansUnderWay;
import dev.vestibule.enrollment.scan.SealedCaptures;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;

/** The pages from the scan to the picture. */
@Singleton
class ScanPages {

    private final Journeys journeys;
    private final EnrollmentConfig limits;
    private final Losses losses;
    private final EnrollmentMail mail;
    private final Texts texts;
    private final SealedCaptures captures;
    private final ScansUnderWay underWay;
    private final StepMetrics metrics;

    ScanPages(
            Journeys journeys,
            EnrollmentConfig limits,
            Losses losses,
            EnrollmentMail mail,
            Texts texts,
            SealedCaptures captures,
            ScansUnderWay underWay,
            StepMetrics metrics) {
        this.journeys = journeys;
        this.limits = limits;
        this.losses = losses;
        this.mail = mail;
        this.texts = texts;
        this.captures = captures;
        this.underWay = underWay;
        this.metrics = metrics;
    }

    /**
     * The page before a scan.
     *
     * @param attempt scans started so far, which the form carries
     * @param number what the next scan is called, from 1
     * @param busySeconds how long the reader is held by a scan that was left alone; 0 when it is free
     */
    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Scan(
            String alert,
            int attempt,
            int number,
            int total,
            boolean replaces,
            Optional<String> mail,
            long promptSeconds,
            long busySeconds)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Desk(String alert, Optional<String> mail) implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Review(String alert, String picture, String capture, boolean another, boolean replaces)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotConfirmed(String alert) implements TemplateInstance {}

    @CheckedTemplate(basePath = "kiosk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Outcome(String alert) implements TemplateInstance {}

    /** Ready for a scan; the other ways in when all scans are used, and a word before a scan that would be for nothing. */
    Response scan(Journey journey, String alert, Duration busy) {
        int begun = limits.scansPerJourney() - journeys.scansLeft(journey.id());
        // Stop gives its try back once the connection is closed, which may come after this page.
        int started = begun > 0 && underWay.in(journey.id()) ? begun - 1 : begun;
        Identified person = journey.person();
        Optional<String> address = person.maskedMail().filter(any -> mail.canBeAskedFor(journey.id()));
        if (started == limits.scansPerJourney()) {
            // What failed says to try again, and here nobody can.
            return html(new Desk(alert.isEmpty() ? "" : texts.alerts().noScansLeft(), address));
        }
        boolean stopped = alert.isEmpty() && losses.stopSaves();
        return html(new Scan(
                stopped ? texts.alerts().noScanWhileStopped() : alert,
                started,
                started + 1,
                limits.scansPerJourney(),
                person.replaces(),
                address,
                limits.readerPrompt().toSeconds(),
                Texts.wholeSeconds(busy)));
    }

    /** The picture of a fresh scan, with the capture sealed into its form. */
    Response review(Journey journey, Capture capture, int scansLeft) {
        String sealed = captures.seal(journey.id(), journey.person().proof(), capture);
        metrics.reached(Step.REVIEW);
        return review(journey, capture, sealed, scansLeft, "");
    }

    /** The same picture again, after it was not saved; its time goes on running out. */
    Response again(Journey journey, Capture capture, String sealed, String alert) {
        return review(journey, capture, sealed, journeys.scansLeft(journey.id()), alert);
    }

    /** Only afterwards it was found that the face is not saved: the desk helps. */
    Response notConfirmed(String alert) {
        return html(new NotConfirmed(alert));
    }

    /** How a save stands of which nobody knows yet, with a button that looks again. */
    Response outcome(String alert) {
        return html(new Outcome(alert));
    }

    private static Response review(Journey journey, Capture capture, String sealed, int left, String alert) {
        return html(new Review(
                alert, Picture.of(capture), sealed, left > 0, journey.person().replaces()));
    }

    private static Response html(TemplateInstance page) {
        return Response.ok(page, MediaType.TEXT_HTML_TYPE).build();
    }
}
