package dev.vestibule.biostar.operators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.BioStarId;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import dev.vestibule.biostar.answer.Reply;
import dev.vestibule.biostar.connection.CallName;
import dev.vestibule.biostar.connection.ServerCalls;
import dev.vestibule.biostar.people.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * What BioStar says of operators after they signed in (section 3.2). Its answer names the operator level; whether it also
 * lists the level's modules and filters is not public, so they are compared where they are there. Calls block.
 */
@ApplicationScoped
public class OperatorRights {

    private static final String ROOT = "1";

    private final ServerCalls server;
    private final Validity validity;

    OperatorRights(ServerCalls server, Validity validity) {
        this.server = server;
        this.validity = validity;
    }

    /**
     * The operator with the rights they had when they signed in, as far as BioStar still gives them; never more. Empty
     * when they are gone, disabled or expired, have no level or another one, or may not read users any more.
     *
     * @throws BioStarException when BioStar does not say
     */
    public Optional<Operator> still(Operator before) {
        try {
            return still(before, ask(before.id()));
        } catch (BioStarException e) {
            if (e.failure().kind() == FailureKind.PERSON_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The same operator, with whether BioStar's answers about users name the operator level at all: somebody who signs in
     * at this moment has one. When BioStar cannot be asked, a level is expected; a session that ends because of that can be
     * opened again.
     */
    public Operator atSignIn(Operator admitted) {
        try {
            return admitted.withLevelShown(!level(ask(admitted.id())).isBlank());
        } catch (BioStarException away) {
            return admitted;
        }
    }

    private JsonNode ask(String operatorId) {
        String id = BioStarId.required(operatorId, FailureKind.PERSON_NOT_FOUND);
        Reply reply = server.answer(CallName.FIND_PERSON, (client, session) -> client.user(session, id));
        return user(id, reply.root().path("User"));
    }

    private static String level(JsonNode user) {
        return Operator.of(user).levelId();
    }

    /** An answer about someone else is worth nothing. */
    private static JsonNode user(String id, JsonNode user) {
        if (!Lenient.text(user, "user_id").equals(id)) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
        }
        return user;
    }

    private Optional<Operator> still(Operator before, JsonNode user) {
        JsonNode permission = Lenient.member(user, "permission");
        Operator now = Operator.of(user);
        if (!hasSameLevel(before, now) || !validity.isActive(user)) {
            return Optional.empty();
        }
        return Optional.of(narrowed(before, now, permission)).filter(Operator::mayReadUsers);
    }

    private static boolean hasSameLevel(Operator before, Operator now) {
        return now.levelId().isBlank() ? !before.levelShown() : now.levelId().equals(before.levelId());
    }

    private static Operator narrowed(Operator before, Operator now, JsonNode permission) {
        boolean modules = permission.path("module").isObject();
        JsonNode filter = Lenient.member(permission, "filter");
        return new Operator(
                before.id(),
                before.loginId(),
                before.name(),
                before.mayReadUsers() && (!modules || now.mayReadUsers()),
                before.mayWriteUsers() && (!modules || now.mayWriteUsers()),
                filter.has("UserGroup") ? both(before.groupIds(), now.groupIds()) : before.groupIds(),
                new DeviceRights(
                        before.devices().mayUse() && (!modules || now.devices().mayUse()),
                        filter.has("DeviceGroup")
                                ? both(
                                        before.devices().groupIds(),
                                        now.devices().groupIds())
                                : before.devices().groupIds()),
                before.levelId(),
                before.levelShown());
    }

    /** The groups that both lists reach, as far as that is known without the tree. */
    private static List<String> both(List<String> before, List<String> now) {
        if (before.contains(ROOT)) {
            return now;
        }
        return now.contains(ROOT)
                ? before
                : before.stream().filter(now::contains).toList();
    }
}
