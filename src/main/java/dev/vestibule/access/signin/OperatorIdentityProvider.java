package dev.vestibule.access.signin;

import dev.vestibule.database.DatabaseException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Looks the session up in the database, off the event loop; no session is no identity. */
@Singleton
class OperatorIdentityProvider implements IdentityProvider<OperatorAuthenticationRequest> {

    private final OperatorSessions sessions;

    OperatorIdentityProvider(OperatorSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Class<OperatorAuthenticationRequest> getRequestType() {
        return OperatorAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            OperatorAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> sessions.find(request.cookie())
                        .map(OperatorIdentity::of)
                        .orElse(null))
                .onFailure(DatabaseException.class)
                .transform(OperatorLookupException::new);
    }
}
