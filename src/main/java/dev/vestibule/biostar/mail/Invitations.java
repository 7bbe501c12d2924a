package dev.vestibule.biostar.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.BioStarId;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/** BioStar's own visual face mobile enrollment e-mail (section 6). */
@ApplicationScoped
public class Invitations {

    /** BioStar knows no others. */
    private static final Set<String> LANGUAGES = Set.of("ko", "en", "ja");

    private static final String OTHERWISE = "en";

    private final ServerCalls server;
    private final SoleRecipient recipient;
    private final MailMetrics metrics;

    Invitations(ServerCalls server, SoleRecipient recipient, MailMetrics metrics) {
        this.server = server;
        this.recipient = recipient;
        this.metrics = metrics;
    }

    /**
     * Sends the mail to one person, once it is proven that it can reach nobody else; returns when BioStar accepted it.
     * Never repeated, except after the one new login. Makes up to three calls.
     *
     * @param language of the mail, "ko", "en" or "ja"; it is English for every other
     * @throws BioStarException when BioStar says no, also inside an HTTP 200; and when the proof fails, which is always
     *     {@link BioStarFailure#notSent}
     */
    public MailAnswer send(String personId, String language) {
        try {
            String body = proven(personId, language).toString();
            Reply reply = server.answer(CallName.SEND_EMAIL, (client, session) -> client.sendEmail(session, body));
            metrics.mailed();
            return reply.isEmpty() ? MailAnswer.WITHOUT_A_WORD : MailAnswer.CONFIRMED;
        } catch (BioStarException refused) {
            metrics.notMailed(refused.failure());
            throw refused;
        }
    }

    /** Whatever goes wrong here, no mail was asked for. */
    private ObjectNode proven(String personId, String language) {
        ObjectNode body = Lenient.JSON
                .createObjectNode()
                .put("id", BioStarId.required(personId, FailureKind.PERSON_NOT_FOUND))
                .put("language", known(language));
        try {
            recipient.criteria(personId).ifPresent(criteria -> body.set("adv_criteria", criteria));
        } catch (BioStarException failed) {
            BioStarFailure failure = failed.failure();
            throw new BioStarException(new BioStarFailure(failure.kind(), failure.code(), true));
        }
        return body;
    }

    private static String known(String language) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        return LANGUAGES.contains(spoken) ? spoken : OTHERWISE;
    }
}
