package dev.vestibule.console.kiosks;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the kiosks alone, in {@code messages/consoleKiosks_<language>.properties}. */
@MessageBundle(value = "consoleKiosks", locale = "en")
interface KiosksMessages {

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
    String unknownBadges();

    @Message
    String kioskPaired();

    @Message
    String kioskRevoked(String moment);

    @Message
    String lockedUntil(String moment);

    @Message
    String revokeKiosk(String name);

    @Message
    String revokeHeading(String name);

    @Message
    String revokeWarning(String name, String reader);

    @Message
    String keepKiosk();

    @Message
    String kioskEnded(String name);

    @Message
    String takenHeading();

    @Message
    String takenWarning(String reader, String name, String moment);

    @Message
    String pairAndEnd(String name);

    @Message
    String forWhom();

    @Message
    String everybody();

    @Message
    String scopeUnknown();

    @Message
    String mayNotPair();

    @Message
    String readerIsOffline();

    @Message
    String readerMissesUsers();

    @Message
    String readerIsFull();

    @Message
    String readerFirmware(String firmware);

    @Message
    String serverVersion(String version);
}
