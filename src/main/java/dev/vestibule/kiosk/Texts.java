package dev.vestibule.kiosk;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.web.CurrentLanguage;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;

/** The kiosk's texts in the language of this request, for those that Java chooses. */
@RequestScoped
class Texts {

    /** From here on a wait is told in minutes. */
    private static final Duration LONG_WAIT = Duration.ofSeconds(90);

    private final Localized language;

    Texts(CurrentLanguage language) {
        this.language = Localized.Literal.of(language.get().tag());
    }

    /** What pages say. */
    KioskMessages pages() {
        return MessageBundles.get(KioskMessages.class, language);
    }

    /** What alerts say. */
    AlertMessages alerts() {
        return MessageBundles.get(AlertMessages.class, language);
    }

    /** What a person reads about a failure of BioStar's or the reader's; never its code. */
    String failure(BioStarFailure failure) {
        return alerts().failure(failure.kind());
    }

    /** The same while a badge was waited for: the reader's time-out then means another thing. */
    String badgeFailure(BioStarFailure failure) {
        return failure.kind() == FailureKind.READER_TIMED_OUT ? alerts().badgeTimedOut() : failure(failure);
    }

    /** How long a kiosk takes no passes; rounded up, so that nobody comes too early. */
    String wait(PassCheck.Wait wait) {
        Duration left = wait.left();
        return left.compareTo(LONG_WAIT) < 0
                ? alerts().passWaitSeconds(wholeSeconds(left))
                : alerts().passWaitMinutes((wholeSeconds(left) + 59) / 60);
    }

    /** How long a kiosk reads no badges; rounded up too. */
    String badgeWait(PassCheck.Wait wait) {
        Duration left = wait.left();
        return left.compareTo(LONG_WAIT) < 0
                ? alerts().badgeWaitSeconds(wholeSeconds(left))
                : alerts().badgeWaitMinutes((wholeSeconds(left) + 59) / 60);
    }

    /** What a person reads about anything that was thrown on a page; never its message. */
    String unexpected(Step step, Throwable thrown) {
        if (thrown instanceof BioStarException refused) {
            return failure(refused.failure());
        }
        return step == Step.REVIEW ? alerts().saveInterrupted() : alerts().unexpected();
    }

    /** Seconds, rounded up. */
    static long wholeSeconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
