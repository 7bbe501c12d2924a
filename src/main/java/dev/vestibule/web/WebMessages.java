package dev.vestibule.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the error pages. The other languages are in {@code src-web/messages/web_*.properties}. */
@MessageBundle("web")
interface WebMessages {

    @Message("Not found")
    String not_found_title();

    @Message("This page does not exist.")
    String not_found_sentence();

    @Message("That did not work")
    String failed_title();

    @Message("Something went wrong on our side. Please try again, or ask at the desk.")
    String failed_sentence();

    @Message("Not understood")
    String refused_title();

    @Message("We could not read that request. Please go back and try again.")
    String refused_sentence();

    @Message("Go to the start")
    String start();

    @Message("Reference {id}")
    String reference(String id);

    @Message("Emulator: this opens no real doors.")
    String emulated();
}
