package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;

/** BioStar's own visual face mobile enrollment e-mail (section 6). */
@ApplicationScoped
public class Invitations {

    private final Server server;
    private final CallMetrics metrics;

    Invitations(Server server, CallMetrics metrics) {
        this.server = server;
        this.metrics = metrics;
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
        try {
            server.answer(CallName.SEND_EMAIL, (client, session) -> client.sendEmail(session, body));
        } catch (BioStarException refused) {
            metrics.notMailed(refused.failure());
            throw refused;
        }
        metrics.mailed();
    }
}
