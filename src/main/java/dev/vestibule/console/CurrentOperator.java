package dev.vestibule.console;

import dev.vestibule.access.CookieName;
import dev.vestibule.access.signin.OperatorIdentity;
import dev.vestibule.access.signin.RightsCheck;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.operators.Operator;
import dev.vestibule.web.Reference;
import io.quarkus.qute.TemplateData;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The operator of this request: {@code {inject:operator.name}} in templates. */
@Named("operator")
@RequestScoped
@TemplateData
public class CurrentOperator {

    private static final Logger LOG = Logger.getLogger(CurrentOperator.class);

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final RightsCheck rights;
    private final Reference reference;
    private Optional<Operator> confirmed = Optional.empty();

    CurrentOperator(SecurityIdentity identity, HttpHeaders headers, RightsCheck rights, Reference reference) {
        this.identity = identity;
        this.headers = headers;
        this.rights = rights;
        this.reference = reference;
    }

    /** Who it is, and what BioStar allows them: by its last answer, or by the sign-in. */
    public Operator get() {
        return confirmed.orElseGet(() -> OperatorIdentity.operator(identity));
    }

    /** The name, or the login id of someone without one. */
    public String getName() {
        return get().name().isBlank() ? get().loginId() : get().name();
    }

    /** Whether BioStar lets them change users, so that they may hand out passes and pair kiosks. */
    public boolean isWriting() {
        return get().mayWriteUsers();
    }

    /** Whether BioStar lets them pair kiosks and end pairings, as far as their device groups reach. */
    public boolean isPairing() {
        return get().mayPairKiosks();
    }

    /** Before a page is shown. While BioStar does not answer, what was allowed at the sign-in may still be looked at. */
    void mayStillLook() {
        try {
            confirm();
        } catch (BioStarException away) {
            LOG.debugf("%s: rights not confirmed: %s", reference.id(), away.getMessage());
        }
    }

    /**
     * Before anything is changed, in this one place: BioStar is asked again, and without its answer nothing is changed.
     * Ends the request with 403 for somebody who may only look.
     */
    public void mustWrite() {
        try {
            confirm();
        } catch (BioStarException away) {
            LOG.warnf("%s: rights not confirmed: %s", reference.id(), away.getMessage());
            throw new ProblemException(Problem.RIGHTS_UNKNOWN);
        }
        if (!isWriting()) {
            throw new ProblemException(Problem.NOT_PERMITTED);
        }
    }

    /** As {@link #mustWrite}, and with 403 for somebody whom BioStar does not let do what a kiosk does. */
    public void mustPair() {
        mustWrite();
        if (!isPairing()) {
            throw new ProblemException(Problem.PAIRING_NOT_PERMITTED);
        }
    }

    /** Whether BioStar calls them an administrator, so that they may see and end everybody's sessions. */
    public boolean isAdministrator() {
        return get().isAdministrator();
    }

    /** Ends the request with 403 for everybody but administrators of BioStar. */
    public void mustAdminister() {
        if (!isAdministrator()) {
            throw new ProblemException(Problem.ADMINISTRATORS_ONLY);
        }
    }

    /** Ends the session of somebody whom BioStar does not let in any more, or not as before. */
    private void confirm() {
        if (confirmed.isPresent()) {
            return;
        }
        Optional<String> cookie = Optional.ofNullable(headers.getCookies().get(CookieName.OPERATOR))
                .map(Cookie::getValue);
        confirmed = rights.confirm(OperatorIdentity.operator(identity), cookie, reference.id());
        if (confirmed.isEmpty()) {
            throw new ProblemException(Problem.RIGHTS_CHANGED);
        }
    }
}
