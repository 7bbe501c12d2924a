package dev.vestibule.access.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who the operator with this session cookie is. */
final class OperatorAuthenticationRequest extends BaseAuthenticationRequest {

    private final String cookie;

    OperatorAuthenticationRequest(String cookie) {
        this.cookie = cookie;
    }

    String cookie() {
        return cookie;
    }
}
