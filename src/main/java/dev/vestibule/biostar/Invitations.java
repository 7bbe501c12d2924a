package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;

/** BioStar's own visual face mobile enrollment e-mail (section 6). */
@ApplicationScoped
public class Invitations {

    private final Server server;

    Invitations(Server server) {
        this.server = server;
    }

    /**
     * Sends the mail to one person; returns when BioStar accepted it. Never repeated, except after the one new login.
     *
     * @param language of the mail, such as "en" or "ko"
     * @throws BioStarException when BioStar says no, also inside an HTTP 200
     */
    public void send(String personId, String language) {
        String body = Lenient.JSON
                .createObjectNode()
                .put("id", Identifier.required(personId, FailureKind.PERSON_NOT_FOUND))
                .put("language", language)
                .toString();
        server.answer(Call.PERSON, (client, session) -> client.sendEmail(session, body));
    }
}
