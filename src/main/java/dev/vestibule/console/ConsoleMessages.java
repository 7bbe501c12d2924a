package dev.vestibule.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Texts that more than one page of the console shows, and those of the sign-in; the other pages have bundles of their own.
 * Every language, English too, is in {@code messages/<bundle>_<language>.properties}.
 */
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
    String group();

    @Message
    String inactive();

    @Message
    String id();

    @Message
    String email();

    @Message
    String state();

    @Message
    String revoke();

    @Message
    String problem(Problem problem);
}
