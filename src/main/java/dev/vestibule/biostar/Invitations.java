package dev.vestibule.biostar;

import jakarta.enterprise.context.ApplicationScoped;

/** BioStar's own visual face mobile enrollment e-mail (section 6). */
@ApplicationScoped
public class Invitations {

    /**
     * Sends the mail to one person; returns when BioStar accepted it. Never repeated, except after the one new login.
     *
     * @param language of the mail, such as "en" or "ko"
     * @throws BioStarException when BioStar says no, also inside an HTTP 200
     */
    public void send(String personId, String language) {
        throw new UnsupportedOperationException();
    }
}
