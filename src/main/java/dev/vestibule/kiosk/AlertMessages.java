package dev.vestibule.kiosk;

import dev.vestibule.biostar.FailureKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What a person reads when something did not work: what it is, and the one thing to do next. The texts are in
 * {@code src-web/messages/kioskAlert_*.properties}.
 */
@MessageBundle(value = "kioskAlert", locale = "en")
interface AlertMessages {

    @Message
    String because(ReturnReason because);

    @Message
    String failure(FailureKind kind);

    @Message
    String badgeTimedOut();

    @Message
    String badgeUnknown();

    @Message
    String badgeRefused();

    @Message
    String passRefused();

    /** Continue was pressed before the last digit; nothing was looked up or counted. */
    @Message
    String passTooShort();

    @Message
    String passWaitSeconds(long seconds);

    @Message
    String passWaitMinutes(long minutes);

    @Message
    String badgeWaitSeconds(long seconds);

    @Message
    String badgeWaitMinutes(long minutes);

    @Message
    String scanAlreadyStarted();

    @Message
    String noScansLeft();

    @Message
    String anotherSave();

    @Message
    String savesStopped();

    /** Before anybody has done anything for it. */
    @Message
    String identifiedWhileStopped();

    /** Before a scan that would be for nothing. */
    @Message
    String noScanWhileStopped();

    /** Another press of this journey saves at this moment. */
    @Message
    String saving();

    /** The database was away before anything was sent. */
    @Message
    String notSent();

    @Message
    String notConfirmed();

    /** Something of ours failed while a face may have been on its way; the button leads to how it stands. */
    @Message
    String saveInterrupted();

    /** An earlier press saves at this moment. */
    @Message
    String savingStill();

    /** It was not known for a while, and reading BioStar told. */
    @Message
    String foundNotSaved();

    @Message
    String notDeleted();

    @Message
    String mailAlreadyAsked();

    @Message
    String mailUnknown();

    @Message
    String unexpected();

    @Message
    String unreachable();
}
