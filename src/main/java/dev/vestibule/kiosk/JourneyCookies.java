package dev.vestibule.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vestibule.access.CookieName;
import dev.vestibule.access.Cookies;
import dev.vestibule.access.secret.Purpose;
import dev.vestibule.access.secret.Tokens;
import dev.vestibule.enrollment.EnrollmentConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** Seals the journey into its cookie, bound to one kiosk, and opens it again. */
@Singleton
class JourneyCookies {

    private final Tokens tokens;
    private final ObjectMapper json;
    private final EnrollmentConfig limits;

    JourneyCookies(Tokens tokens, ObjectMapper json, EnrollmentConfig limits) {
        this.tokens = tokens;
        this.json = json;
        this.limits = limits;
    }

    /** The cookie that carries this journey at this kiosk. */
    NewCookie of(Journey journey, String kioskId) {
        try {
            String text = json.writeValueAsString(journey);
            return Cookies.session(
                    CookieName.JOURNEY, tokens.seal(Purpose.JOURNEY, kioskId, text, limits.journeyValidity()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A journey is plain text", impossible);
        }
    }

    /** The journey of a cookie's value; empty when it is forged, too old or another kiosk's. */
    Optional<Journey> open(String value, String kioskId) {
        return tokens.open(Purpose.JOURNEY, kioskId, value).flatMap(this::read);
    }

    /** Takes the journey out of the browser. */
    NewCookie none() {
        return Cookies.removed(CookieName.JOURNEY);
    }

    /** Takes the language that somebody chose out of the browser. */
    NewCookie noLanguage() {
        return Cookies.removed(CookieName.LANGUAGE);
    }

    /** What an older or newer version of the portal sealed may have another form: then the journey starts anew. */
    private Optional<Journey> read(String text) {
        try {
            return Optional.of(json.readValue(text, Journey.class));
        } catch (JsonProcessingException anotherVersion) {
            return Optional.empty();
        }
    }
}
