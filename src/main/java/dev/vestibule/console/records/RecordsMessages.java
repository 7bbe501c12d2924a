package dev.vestibule.console.records;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the records alone, in {@code messages/consoleRecords_<language>.properties}. */
@MessageBundle(value = "consoleRecords", locale = "en")
interface RecordsMessages {

    @Message
    String person();

    @Message
    String kind();

    @Message
    String allKinds();

    @Message
    String kiosk();

    @Message
    String allKiosks();

    @Message
    String show();

    @Message
    String none();

    @Message
    String narrow();

    @Message
    String table();

    @Message
    String pages();

    @Message
    String newest();

    @Message
    String older();
}
