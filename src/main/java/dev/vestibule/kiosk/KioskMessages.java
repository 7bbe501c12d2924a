package dev.vestibule.kiosk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** All texts of the kiosk's pages but those of alerts. They are in {@code src-web/messages/kiosk_*.properties}. */
@MessageBundle(value = "kiosk", locale = "en")
interface KioskMessages {

    /** The heading and title of a page. */
    @Message
    String heading(Step step);

    @Message
    String emulatorNotice();

    @Message
    String languageLabel();

    @Message
    String stepsLabel();

    @Message
    String stepIdentify();

    @Message
    String stepAgree();

    @Message
    String stepScan();

    @Message
    String stepConfirm();

    @Message
    String help();

    @Message
    String startOver();

    @Message
    String finish();

    @Message
    String tryAgain();

    /** Reads BioStar once more for whether the face is saved. */
    @Message
    String lookAgain();

    @Message
    String reference(String id);

    @Message
    String idleHeading();

    @Message
    String idleText();

    @Message
    String idleStay();

    @Message
    String stop();

    @Message
    String justAMoment();

    /** Said when the answer to a pass takes long. */
    @Message
    String checkingPass();

    /** Said when the answer to a save takes long. */
    @Message
    String saving();

    /** Said when the answer to a deletion takes long. */
    @Message
    String deleting();

    /** Said when the answer to a wish for an e-mail takes long. */
    @Message
    String sendingMail();

    @Message
    String secondsLeft();

    @Message
    String drawingStance();

    @Message
    String distance();

    @Message
    String welcomeLead();

    @Message
    String start();

    @Message
    String notPairedHeading();

    @Message
    String notPairedLead();

    @Message
    String notPairedLink();

    @Message
    String pairAgainHeading();

    @Message
    String pairAgainLead();

    @Message
    String notPairedDemo();

    @Message
    String identifyLead();

    @Message
    String identifyByPass();

    @Message
    String passLabel();

    @Message
    String keypadLabel();

    @Message
    String keyDelete();

    @Message
    String keyClear();

    @Message
    String goOn();

    @Message
    String useBadge();

    @Message
    String badgeWaiting();

    @Message
    String existingMayReplace();

    @Message
    String existingMayNotReplace();

    @Message
    String replaceFace();

    @Message
    String keepFace();

    @Message
    String deleteFace();

    @Message
    String deleteText(String organization);

    @Message
    String deletedLead();

    @Message
    String greeting(String name);

    @Message
    String consentWhat();

    @Message
    String consentWhatText();

    @Message
    String consentWhy();

    @Message
    String consentWhyText();

    @Message
    String consentWhere();

    @Message
    String consentWhereText(String organization);

    @Message
    String consentHowLong();

    @Message
    String consentHowLongText();

    @Message
    String consentNotice(String privacyUrl);

    @Message
    String consentEitherWay();

    @Message
    String replaces();

    @Message
    String agree();

    @Message
    String decline();

    @Message
    String declinedLead();

    @Message
    String tipAlone();

    @Message
    String tipUncovered();

    @Message
    String tipCalm();

    @Message
    String tryCount(int number, int total);

    @Message
    String scanFace();

    @Message
    String scanExplained();

    @Message
    String scanWaiting();

    @Message
    String readerFinishing(long seconds);

    @Message
    String phone();

    @Message
    String phoneExplained(String address);

    @Message
    String mailedLead(String address);

    @Message
    String deskLead();

    @Message
    String deskCard();

    @Message
    String deskPhone(String address);

    @Message
    String pictureAlt();

    @Message
    String reviewLead();

    @Message
    String useThisPicture();

    @Message
    String notThisPicture();

    @Message
    String doneLead();

    @Message
    String doneLeadThisReader();

    @Message
    String doneLeadNowhere();

    @Message
    String notConfirmedLead();
}
