package dev.vestibule.biostar.status;

import dev.vestibule.biostar.BioStarFailure;
import java.util.Optional;

/**
 * One thing that BioStar's enrollment e-mail needs, as BioStar's settings tell it.
 *
 * @param state what they say
 * @param code BioStar's own code, when it refused to say
 */
public record MailSetting(State state, Optional<String> code) {

    /** What is known of a setting. */
    public enum State {
        /** It is set. */
        ON,
        /** It is not set: no mail can be sent. */
        OFF,
        /** BioStar did not say, or this version has no place for it that is public. Never to be taken for "off". */
        NOT_KNOWN
    }

    static final MailSetting NOT_KNOWN = new MailSetting(State.NOT_KNOWN, Optional.empty());

    static MailSetting of(boolean on) {
        return new MailSetting(on ? State.ON : State.OFF, Optional.empty());
    }

    static MailSetting refused(BioStarFailure failure) {
        return new MailSetting(State.NOT_KNOWN, failure.code());
    }
}
