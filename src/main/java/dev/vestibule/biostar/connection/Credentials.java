package dev.vestibule.biostar.connection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vestibule.biostar.answer.Lenient;

/** A login id and its password, as {@code POST /api/login} wants them (section 2.1). */
public record Credentials(String loginId, String password) {

    /** Whether either is missing; such credentials are never sent. */
    public boolean incomplete() {
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
