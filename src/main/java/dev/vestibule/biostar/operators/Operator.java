package dev.vestibule.biostar.operators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.answer.Lenient;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Someone who signs in with a BioStar operator account (section 2.1, {@code User} of the login answer).
 *
 * @param id the BioStar user id
 * @param loginId the login id
 * @param name the name
 * @param mayReadUsers {@code permission.module.User.read}
 * @param mayWriteUsers {@code permission.module.User.write}
 * @param groupIds {@code permission.filter.UserGroup}: the groups (with all below) whose people the operator may touch
 * @param devices what they may do with devices
 * @param levelId {@code permission.id}, the operator level (section 3.9); empty when BioStar named none
 * @param levelShown whether BioStar's answers about users name the level as well (section 3.2), which is not documented;
 *     only then does a missing level mean that it was taken away
 */
public record Operator(
        String id,
        String loginId,
        String name,
        boolean mayReadUsers,
        boolean mayWriteUsers,
        List<String> groupIds,
        DeviceRights devices,
        String levelId,
        boolean levelShown) {

    private static final String ADMINISTRATOR = "1";

    /** The operator in an answer about a user, held to the level that it names. */
    static Operator of(JsonNode user) {
        String id = Lenient.text(user, "user_id");
        if (id.isBlank()) {
            throw new BioStarException(BioStarFailure.of(FailureKind.UNREADABLE));
        }
        JsonNode permission = Lenient.member(user, "permission");
        JsonNode module = Lenient.member(permission, "module");
        JsonNode filter = Lenient.member(permission, "filter");
        JsonNode users = Lenient.member(module, "User");
        JsonNode devices = Lenient.member(module, "Device");
        return new Operator(
                id,
                Lenient.text(user, "login_id"),
                Lenient.text(user, "name"),
                Lenient.truth(users, "read"),
                Lenient.truth(users, "write"),
                groups(filter.path("UserGroup")),
                new DeviceRights(
                        Lenient.truth(devices, "read") || Lenient.truth(devices, "write"),
                        groups(filter.path("DeviceGroup"))),
                Lenient.text(permission, "id").trim(),
                true);
    }

    /** The same operator, of whom BioStar was asked whether it names the level in its answers about users. */
    Operator withLevelShown(boolean shown) {
        return new Operator(id, loginId, name, mayReadUsers, mayWriteUsers, groupIds, devices, levelId, shown);
    }

    /** Whether this is an administrator of BioStar. */
    public boolean isAdministrator() {
        return levelId.equals(ADMINISTRATOR);
    }

    /** Whether BioStar lets them do what a kiosk does: change users, and scan with devices. */
    public boolean mayPairKiosks() {
        return mayWriteUsers && devices.mayUse();
    }

    /** The ids of a filter, as strings, numbers or objects; a single one may come without its list. */
    private static List<String> groups(JsonNode filter) {
        JsonNode list =
                filter.isArray() ? filter : Lenient.JSON.createArrayNode().add(filter);
        return StreamSupport.stream(list.spliterator(), false)
                .map(id -> id.isObject() ? Lenient.text(id, "id") : id.asText(""))
                .filter(id -> !id.isBlank() && !id.equals("null"))
                .toList();
    }
}
