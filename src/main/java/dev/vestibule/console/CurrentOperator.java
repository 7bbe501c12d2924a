package dev.vestibule.console;

import dev.vestibule.access.OperatorIdentity;
import dev.vestibule.biostar.Operator;
import io.quarkus.qute.TemplateData;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The operator of this request: {@code {inject:operator.name}} in templates. */
@Named("operator")
@RequestScoped
@TemplateData
public class CurrentOperator {

    private final SecurityIdentity identity;

    CurrentOperator(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who it is, and what BioStar allows them. */
    public Operator get() {
        return OperatorIdentity.operator(identity);
    }

    /** The name, or the login id of someone without one. */
    public String getName() {
        return get().name().isBlank() ? get().loginId() : get().name();
    }

    /** Whether BioStar lets them change users, so that they may hand out passes and pair kiosks. */
    public boolean isWriting() {
        return get().mayWriteUsers();
    }

    /** Ends the request with 403 for somebody who may only look. */
    void mustWrite() {
        if (!isWriting()) {
            throw new ProblemException(Problem.NOT_PERMITTED);
        }
    }
}
