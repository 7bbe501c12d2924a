package dev.vestibule.access.signin;

import dev.vestibule.biostar.operators.Operator;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;

/** An operator as the security checks of the pages see them. */
public final class OperatorIdentity {

    /** The role of everyone who is signed in to the console. */
    public static final String ROLE = "operator";

    private static final String ATTRIBUTE = "operator";

    private OperatorIdentity() {}

    /**
     * The operator behind a checked identity.
     *
     * @throws IllegalStateException when the identity is nobody's, so that a page without a check fails closed
     */
    public static Operator operator(SecurityIdentity identity) {
        Operator operator = identity.getAttribute(ATTRIBUTE);
        if (operator == null) {
            throw new IllegalStateException("No operator is signed in");
        }
        return operator;
    }

    /** The operator's id; empty when the identity is nobody's. */
    public static Optional<String> operatorId(SecurityIdentity identity) {
        Operator operator = identity.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(operator).map(Operator::id);
    }

    static SecurityIdentity of(Operator operator) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(operator.id()))
                .addRole(ROLE)
                .addAttribute(ATTRIBUTE, operator)
                .build();
    }
}
