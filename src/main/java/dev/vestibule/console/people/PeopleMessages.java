package dev.vestibule.console.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the list of people alone, in {@code messages/consolePeople_<language>.properties}. */
@MessageBundle(value = "consolePeople", locale = "en")
interface PeopleMessages {

    @Message
    String search();

    @Message
    String searchHint();

    @Message
    String searchButton();

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
    String name();

    @Message
    String inactive();

    @Message
    String asListed();

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
}
