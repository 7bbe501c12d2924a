package dev.vestibule.contract;

import dev.vestibule.emulator.fault.Profile;
import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.state.AnsweredCall;
import dev.vestibule.emulator.state.EmulatedSite;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hears every call of an emulator, and says what the description does not allow. */
public final class Witness {

    /** Positions in which the emulator is kinder than the specification, on purpose. */
    private static final Map<Switch, String> KINDER = Map.of(
            Switch.OPERATOR_LEVEL_MISSING, "accepted",
            Switch.CRITERIA_MISSING, "accepted",
            Switch.EMPTY_SEARCH, "everybody");

    private final Queue<AnsweredCall> heard = new ConcurrentLinkedQueue<>();
    private final boolean strictRequests;

    /**
     * Hears nothing by itself.
     *
     * @param strictRequests whether a wrong request is wrong even when it was refused
     */
    Witness(boolean strictRequests) {
        this.strictRequests = strictRequests;
    }

    /** All calls of this site are Vestibule's: each must be right. */
    public static Witness ofVestibule(EmulatedSite site) {
        return listening(site, new Witness(true));
    }

    /** Calls of this site are a test's, some of them wrong on purpose: the emulator must accept none of those. */
    public static Witness ofEmulator(EmulatedSite site) {
        return listening(site, new Witness(false));
    }

    private static Witness listening(EmulatedSite site, Witness witness) {
        site.exchanges().listen(witness::hear);
        return witness;
    }

    void hear(AnsweredCall exchanged) {
        heard.add(exchanged);
    }

    /** Everything that was wrong since it was asked last. */
    public List<String> wrong() {
        List<AnsweredCall> exchanges = new ArrayList<>();
        for (AnsweredCall next = heard.poll(); next != null; next = heard.poll()) {
            exchanges.add(next);
        }
        return exchanges.stream()
                .distinct()
                .flatMap(exchanged -> wrong(exchanged).stream())
                .distinct()
                .toList();
    }

    /** Fails when anything was wrong. */
    public void check() {
        List<String> wrong = wrong();
        if (!wrong.isEmpty()) {
            throw new AssertionError("Not as described in biostar/openapi.yaml:\n" + String.join("\n", wrong));
        }
    }

    private List<String> wrong(AnsweredCall exchanged) {
        Description description = Description.read();
        String method = exchanged.method();
        if (strictRequests && !description.isVestibules(method, exchanged.uri())) {
            return List.of("No such call: " + exchanged);
        }
        if (!description.knows(method, exchanged.uri())) {
            return isUndescribedSuccess(exchanged)
                    ? List.of("Accepted, and nobody described it: " + exchanged)
                    : List.of();
        }
        List<String> wrong = new ArrayList<>();
        if (strictRequests || accepted(exchanged)) {
            // What came later is not looked at by older servers, but Vestibule does not send it.
            Optional<Profile> version = strictRequests ? profile(exchanged) : Optional.empty();
            wrong.addAll(description.wrongInRequest(method, exchanged.uri(), exchanged.asked(), version));
        }
        if (!exchanged.faulty() && asSpecified(exchanged)) {
            wrong.addAll(description.wrongInAnswer(
                    method, exchanged.uri(), exchanged.status(), exchanged.contentType(), exchanged.answered()));
        }
        return wrong;
    }

    /** Older servers took a slash at the end of a path for none. */
    private static boolean isUndescribedSuccess(AnsweredCall exchanged) {
        boolean slash = exchanged.uri().replaceFirst("\\?.*", "").endsWith("/");
        return exchanged.status() == 200 && !exchanged.faulty() && !slash;
    }

    private static boolean accepted(AnsweredCall exchanged) {
        return !exchanged.faulty()
                && exchanged.status() == 200
                && code(exchanged).equals("0")
                && KINDER.entrySet().stream()
                        .noneMatch(kinder -> kinder.getValue().equals(value(exchanged, kinder.getKey())));
    }

    private static String code(AnsweredCall exchanged) {
        if (exchanged.answered().isEmpty()) {
            return "0";
        }
        JsonObject answer = new JsonObject(exchanged.answered());
        return answer.getJsonObject("Response", answer).getString("code", "0");
    }

    /** Who is not told the version cannot keep to it. */
    private static Optional<Profile> profile(AnsweredCall exchanged) {
        return "missing".equals(value(exchanged, Switch.VERSION_BLOCK))
                        && "missing".equals(value(exchanged, Switch.INFO_FILE))
                ? Optional.empty()
                : Arrays.stream(Profile.values())
                        .filter(profile -> profile.key().equals(value(exchanged, Switch.VERSION)))
                        .findFirst();
    }

    /** Some positions of the switches are forms that no specification has. */
    private static boolean asSpecified(AnsweredCall exchanged) {
        return "by-program".equals(value(exchanged, Switch.SCALARS));
    }

    private static String value(AnsweredCall exchanged, Switch key) {
        return exchanged.switches().get(key.key());
    }
}
