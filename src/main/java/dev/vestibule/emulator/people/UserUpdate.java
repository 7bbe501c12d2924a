package dev.vestibule.emulator.people;

import dev.vestibule.emulator.answer.Requests;
import dev.vestibule.emulator.fault.RefusedCall;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.EmulatedCard;
import dev.vestibule.emulator.state.EmulatedCards;
import dev.vestibule.emulator.state.EmulatedGroup;
import dev.vestibule.emulator.state.EmulatedSite;
import dev.vestibule.emulator.state.EmulatedUser;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The partial update of {@code PUT /api/users/{id}} (section 3.4): lists replace, and what is unknown is refused. */
final class UserUpdate {

    private static final Set<String> CREDENTIALS = Set.of("visualFaces", "check_visualFace_img_validation");

    private final EmulatedSite site;
    private final FaceChecks checks;

    UserUpdate(EmulatedSite site) {
        this.site = site;
        this.checks = new FaceChecks(site);
    }

    /** Whether this write names credentials and gives none: it cost the session before 2.9.6. */
    static boolean hasEmptyCredentials(JsonObject changes) {
        return changes.getValue("credentials") instanceof JsonObject credentials
                && (credentials.isEmpty()
                        || credentials.getValue("visualFaces") instanceof JsonArray faces && faces.isEmpty());
    }

    /** The user with all of these changes, each of them checked; nothing is written. */
    EmulatedUser changed(EmulatedUser user, JsonObject changes) {
        EmulatedUser changed = user;
        for (String key : changes.fieldNames()) {
            changed = apply(changed, key, changes.getValue(key));
        }
        UserFields.checkPeriod(changed, changes);
        return changed;
    }

    /** Checks all of it, then writes all of it. */
    void write(EmulatedUser user, JsonObject changes) {
        EmulatedUser changed = changed(user, changes);
        boolean wiped =
                !changes.containsKey("user_custom_fields") && site.switches().is(Switch.CUSTOM_FIELDS, "wiped");
        EmulatedUser result = wiped ? CustomFields.none(changed) : changed;
        if (checks.areSomeoneElses(result)) {
            site.duplicateFaceEvents().add(user.id());
            site.reader(EmulatedSite.F2).ifPresent(reader -> site.events().duplicate(reader, user.id()));
        }
        site.register().change(user.id(), before -> result);
        site.cards().handedOver(user.cards(), result.cards());
        site.deviceUsers().written(result);
    }

    private EmulatedUser apply(EmulatedUser user, String key, Object value) {
        if (UserFields.isText(key)) {
            return withText(user, key, value);
        }
        return switch (key) {
            case "user_id" -> sameId(user, value);
            case "user_group_id" -> user.withGroup(group(value));
            case "disabled" -> user.withDisabled(UserFields.flag(value));
            case "cards" -> user.withCards(cards(user, value));
            case "user_custom_fields" -> CustomFields.written(user, Requests.asArray(value));
            case "credentials" -> withCredentials(user, Requests.asObject(value));
            case "access_groups", "private_operation_modes" -> {
                Requests.asArray(value);
                yield user;
            }
            case "permission" -> {
                Requests.asObject(value);
                yield user;
            }
            case "check_visualFace_img_validation" -> {
                UserFields.flag(value);
                yield user;
            }
            case "isExludeSyncADUser" -> {
                Requests.number(value);
                yield user;
            }
            default -> throw new RefusedCall(400, "800");
        };
    }

    private EmulatedUser withText(EmulatedUser user, String key, Object value) {
        String text = UserFields.checked(key, value);
        if (key.equals("email") && !text.isEmpty()) {
            checkEmail(user, text);
        }
        if (key.equals("photo") && !text.isEmpty()) {
            PictureRoutes.checkProfile(text);
        }
        if (key.equals("login_id") && isLoginOfAnother(user, text)) {
            throw new RefusedCall(400, "208");
        }
        // Who may log in is fixed here, so a password is taken and forgotten.
        return key.equals("password") ? user : user.withText(key, text);
    }

    private boolean isLoginOfAnother(EmulatedUser user, String loginId) {
        return site.accounts().ofLogin(loginId).stream()
                        .anyMatch(account -> !account.userId().equals(user.id()))
                || others(user).stream()
                        .anyMatch(other -> other.text("login_id").equals(loginId));
    }

    private void checkEmail(EmulatedUser user, String email) {
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new RefusedCall(400, "131078");
        }
        // Once an unchanged address was taken for somebody else's.
        boolean unchanged = email.equals(user.email()) && !site.profile().since("2.8.16");
        if (unchanged || others(user).stream().anyMatch(other -> other.email().equals(email))) {
            throw new RefusedCall(400, "212");
        }
    }

    private static EmulatedUser sameId(EmulatedUser user, Object value) {
        if (!user.id().equals(String.valueOf(value))) {
            throw new RefusedCall(400, "207");
        }
        return user;
    }

    private static String group(Object value) {
        Object given = Requests.asObject(value).getValue("id");
        if (given == null) {
            throw new RefusedCall(400, "30");
        }
        String id = String.valueOf(given);
        if (!EmulatedGroup.exists(id)) {
            throw new RefusedCall(400, "65717");
        }
        return id;
    }

    /** Cards are assigned by their ids (section 4.10), so each must be free, or the user's own already. */
    private List<EmulatedCard> cards(EmulatedUser user, Object value) {
        List<EmulatedCard> cards = new ArrayList<>();
        for (Object card : Requests.asArray(value)) {
            Object id = Requests.asObject(card).getValue("id");
            if (id == null) {
                throw new RefusedCall(400, "800");
            }
            EmulatedCards.Listed listed =
                    site.cards().find(id.toString()).orElseThrow(() -> new RefusedCall(400, "400"));
            if (listed.holder().filter(holder -> !holder.id().equals(user.id())).isPresent()) {
                throw new RefusedCall(400, "65651");
            }
            cards.add(listed.card());
        }
        return cards;
    }

    private EmulatedUser withCredentials(EmulatedUser user, JsonObject credentials) {
        Requests.onlyKeys(credentials, CREDENTIALS, "800");
        return credentials.containsKey("visualFaces")
                ? user.withFaces(checks.accepted(user, Requests.asArray(credentials.getValue("visualFaces"))))
                : user;
    }

    private List<EmulatedUser> others(EmulatedUser user) {
        return site.people().stream()
                .filter(other -> !other.id().equals(user.id()))
                .toList();
    }
}
