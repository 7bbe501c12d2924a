package dev.vestibule.console.person;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.status.MailSetting;
import dev.vestibule.enrollment.consent.Decision;
import dev.vestibule.enrollment.pass.PassState;
import dev.vestibule.records.RecordKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of one person's page alone, in {@code messages/consolePerson_<language>.properties}. */
@MessageBundle(value = "consolePerson", locale = "en")
interface PersonMessages {

    @Message
    String faces();

    @Message
    String noEmail();

    @Message
    String status();

    @Message
    String active();

    @Message
    String faceDeleted(String moment);

    @Message
    String newPassNeeded();

    @Message
    String passIssuedSince();

    @Message
    String faceUnconfirmed(String moment);

    @Message
    String faceNeverConfirmed(String moment);

    @Message
    String issueNewPass();

    @Message
    String personChanged();

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
    String passState(PassState state);

    @Message
    String revokePass(String moment);

    @Message
    String mail();

    @Message
    String mailHint();

    @Message
    String mailNeeds();

    @Message
    String mailCloud();

    @Message
    String mailServer();

    @Message
    String mailContent();

    @Message
    String mailState(MailSetting.State state);

    @Message
    String sendMail();

    @Message
    String mailLanguage();

    @Message
    String mailSent(String address);

    @Message
    String mailWithoutWord(String address);

    @Message
    String withoutWord();

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
    String recordKind(RecordKind kind);

    @Message
    String failure(FailureKind kind);

    /** Nobody knew how it ended; reading BioStar told. */
    @Message
    String foundLater();
}
