package dev.vestibule.biostar;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A login id and its password, as {@code POST /api/login} wants them (section 2.1). */
record Credentials(String loginId, String password) {

    /** Whether either is missing; such credentials are never sent. */
    boolean incomplete() {
        return loginId == null || loginId.isBlank() || password == null || password.isEmpty();
    }

    /** The request body. */
    String body() {
        ObjectNode body = Lenient.JSON.createObjectNode();
        body.putObject("User").put("login_id", loginId).put("password", password);
        return body.toString();
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
