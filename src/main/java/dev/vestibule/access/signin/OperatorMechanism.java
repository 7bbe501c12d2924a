package dev.vestibule.access.signin;

import dev.vestibule.access.CookieName;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The operator's cookie as a way to be known, on the console's pages only; whoever is not known is sent to the sign-in.
 * Not form authentication: its cookie cannot be a {@code __Host-} one on localhost and cannot be revoked.
 */
@Singleton
class OperatorMechanism implements HttpAuthenticationMechanism {

    private static final String CONSOLE = "/console";
    private static final String SIGN_IN = "/console/sign-in";
    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Cookie cookie = context.request().getCookie(CookieName.OPERATOR);
        if (cookie == null || !isConsole(context.normalizedPath())) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(new OperatorAuthenticationRequest(cookie.getValue()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        // A redirect would be followed inside the page; htmx leaves the page when it is told so by this header.
        ChallengeData challenge = "true".equals(context.request().getHeader("HX-Request"))
                ? new ChallengeData(UNAUTHORIZED, "HX-Redirect", signIn(context))
                : new ChallengeData(SEE_OTHER, "Location", signIn(context));
        return Uni.createFrom().item(challenge);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(OperatorAuthenticationRequest.class);
    }

    private static boolean isConsole(String path) {
        return path.equals(CONSOLE) || path.startsWith(CONSOLE + "/");
    }

    /** With the way back, when what was asked for can be asked for again. */
    private static String signIn(RoutingContext context) {
        if (context.request().method() != HttpMethod.GET) {
            return SIGN_IN;
        }
        return SIGN_IN + "?to=" + URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8);
    }
}
