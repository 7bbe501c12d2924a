package dev.vestibule.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the error pages. They are in {@code src-web/messages/web_*.properties}. */
@MessageBundle(value = "web", locale = "en")
interface WebMessages {

    @Message
    String not_found_title();

    @Message
    String not_found_sentence();

    @Message
    String failed_title();

    @Message
    String failed_sentence();

    @Message
    String refused_title();

    @Message
    String refused_sentence();

    @Message
    String start();

    @Message
    String reference(String id);

    @Message
    String emulated();
}
