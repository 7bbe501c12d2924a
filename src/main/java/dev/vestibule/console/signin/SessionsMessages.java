package dev.vestibule.console.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of open sessions, in {@code messages/consoleSessions_<language>.properties}. */
@MessageBundle(value = "consoleSessions", locale = "en")
interface SessionsMessages {

    @Message
    String hint();

    @Message
    String operator();

    @Message
    String since();

    @Message
    String lastSeen();

    @Message
    String end();

    @Message
    String endOf(String name, String moment);
}
