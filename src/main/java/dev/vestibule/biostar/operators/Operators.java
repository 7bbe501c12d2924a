package dev.vestibule.biostar.operators;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.connection.Credentials;
import dev.vestibule.biostar.connection.OperatorLogin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Operators' own sign-in, with their password (section 2.1). */
@ApplicationScoped
public class Operators {

    private final BioStarEndpoint endpoint;
    private final OperatorLogin login;

    Operators(BioStarEndpoint endpoint, OperatorLogin login) {
        this.endpoint = endpoint;
        this.login = login;
    }

    /**
     * Checks the password with BioStar; holds no thread while BioStar thinks. The service account's own login id is
     * refused without asking, in any spelling that BioStar might take for it: wrong passwords would lock it. Login and
     * logout take at most a connect and a read time-out each. Never fails.
     */
    public Uni<LoginOutcome> signIn(String loginId, String password) {
        Credentials credentials = new Credentials(loginId, password);
        if (credentials.incomplete()) {
            return Uni.createFrom().item(refused(FailureKind.BAD_CREDENTIALS));
        }
        if (LoginId.folded(loginId).equals(LoginId.folded(endpoint.loginId()))) {
            LoginOutcome refused = new LoginOutcome.ServiceAccount();
            return Uni.createFrom().item(refused).onItem().delayIt().by(login.refusalTime());
        }
        return login.once(credentials, reply -> Operator.of(reply.root().path("User")))
                .<LoginOutcome>map(LoginOutcome.Accepted::new)
                .onFailure(BioStarException.class)
                .recoverWithItem(no -> new LoginOutcome.Refused(((BioStarException) no).failure()));
    }

    private static LoginOutcome refused(FailureKind kind) {
        return new LoginOutcome.Refused(BioStarFailure.of(kind));
    }
}
