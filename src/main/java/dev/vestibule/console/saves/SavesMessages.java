package dev.vestibule.console.saves;

import dev.vestibule.biostar.people.Belonging;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page about stopped saves, in {@code messages/consoleSaves_<language>.properties}. */
@MessageBundle(value = "consoleSaves", locale = "en")
interface SavesMessages {

    @Message
    String heading();

    @Message
    String stopped();

    @Message
    String look();

    @Message
    String hint();

    @Message
    String goingOn();

    @Message
    String person();

    @Message
    String what();

    @Message
    String count();

    @Message
    String names();

    @Message
    String found();

    @Message
    String reference();

    @Message
    String goOn();

    @Message
    String goOnWarning();

    @Message
    String byOthers();

    @Message
    String belonging(Belonging belonging);
}
