package dev.vestibule.console;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.enrollment.Decision;
import dev.vestibule.records.RecordKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The console's texts; every language, English too, is in {@code messages/console_<language>.properties}. */
@MessageBundle(value = "console", locale = "en")
interface ConsoleMessages {

    @Message
    String navigation();

    @Message
    String signOut();

    @Message
    String emulated();

    @Message
    String section(Section section);

    @Message
    String tryAgain();

    @Message
    String bioStarCode(String code);

    @Message
    String reference(String reference);

    @Message
    String signInHeading();

    @Message
    String signInHint();

    @Message
    String loginId();

    @Message
    String password();

    @Message
    String signIn();

    @Message
    String search();

    @Message
    String searchHint();

    @Message
    String searchButton();

    @Message
    String group();

    @Message
    String allGroups();

    @Message
    String face();

    @Message
    String faceFilter(FaceFilter filter);

    @Message
    String hasFace();

    @Message
    String noFace();

    @Message
    String inactive();

    @Message
    String name();

    @Message
    String id();

    @Message
    String email();

    @Message
    String peopleInAll(int total);

    @Message
    String peopleHere(int count);

    @Message
    String nobody();

    @Message
    String nobodyYet();

    @Message
    String pages();

    @Message
    String previous();

    @Message
    String firstPage();

    @Message
    String next();

    @Message
    String faces();

    @Message
    String noEmail();

    @Message
    String status();

    @Message
    String active();

    @Message
    String passes();

    @Message
    String issuePass();

    @Message
    String mayReplace();

    @Message
    String mayReplaceHint();

    @Message
    String onePass();

    @Message
    String inactiveHint();

    @Message
    String passLabel();

    @Message
    String passShownOnce();

    @Message
    String passValidUntil(String moment);

    @Message
    String passReplaces();

    @Message
    String noPasses();

    @Message
    String issuedAt();

    @Message
    String issuedBy();

    @Message
    String expiresAt();

    @Message
    String replaces();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String state();

    @Message
    String passState(PassState state);

    @Message
    String revoke();

    @Message
    String revokePass(String moment);

    @Message
    String mail();

    @Message
    String mailHint();

    @Message
    String sendMail();

    @Message
    String mailLanguage();

    @Message
    String mailSent(String address);

    @Message
    String decisions();

    @Message
    String noDecisions();

    @Message
    String decision();

    @Message
    String decisionWord(Decision decision);

    @Message
    String language();

    @Message
    String when();

    @Message
    String records();

    @Message
    String noRecords();

    @Message
    String what();

    @Message
    String operatorColumn();

    @Message
    String cause();

    @Message
    String referenceColumn();

    @Message
    String kioskName();

    @Message
    String reader();

    @Message
    String chooseReader();

    @Message
    String readerOffline(String name);

    @Message
    String noReaders();

    @Message
    String pairHint();

    @Message
    String pair();

    @Message
    String thisIsKiosk(String name);

    @Message
    String openKiosk();

    @Message
    String noKiosks();

    @Message
    String pairedBy();

    @Message
    String pairedAt();

    @Message
    String wrongPasses();

    @Message
    String kioskPaired();

    @Message
    String kioskRevoked(String moment);

    @Message
    String lockedUntil(String moment);

    @Message
    String revokeKiosk(String name);

    @Message
    String problem(Problem problem);

    @Message
    String recordKind(RecordKind kind);

    @Message
    String failure(FailureKind kind);
}
