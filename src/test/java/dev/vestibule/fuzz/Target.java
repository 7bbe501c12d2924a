package dev.vestibule.fuzz;

import dev.vestibule.documents.Endpoint;
import dev.vestibule.documents.Endpoints;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One address of the product and the form that it takes, each byte one character. */
record Target(String method, String path, String form) {

    private static final String TOKEN = "csrf-token=AAAAAAAAAAAAAAAAAAAAAA";
    private static final String CANARY = Mutator.CANARY;

    /** What stands for every variable in a path: a person of the emulator, and nothing else that there is. */
    private static final String SOMEBODY = "1002";

    /** What ends the session of the operator who asks for it. */
    private static final Set<String> ENDING = Set.of("/kiosk/start", "/console/sign-out");

    /** After these the emulated BioStar knows nobody any more, and a page that says so with a 502 is right. */
    private static final Set<String> FORGETTING = Set.of("/emulator/sessions/drop", "/emulator/reset");

    /** All that the code of the public port has, and what it has not. */
    static List<Target> pages() {
        return Stream.concat(
                        Endpoints.ofCode().keySet().stream()
                                .filter(endpoint -> !FORGETTING.contains(endpoint.path()))
                                .map(Target::of),
                        Stream.of(
                                get("/assets/look.css"),
                                get("/assets/000000000000/look.css"),
                                get("/console/people?search=a&group=1"),
                                get("/nothing"),
                                new Target("POST", "/nothing", fields()),
                                new Target("POST", "/emulator/nothing", fields())))
                .toList();
    }

    /** All that the management port has, at these paths, and what it has not. */
    static List<Target> management(Set<String> paths) {
        return Stream.concat(paths.stream(), Stream.of("/q/nothing"))
                .map(Target::get)
                .toList();
    }

    /** Whether an operator who asks for it is none afterwards. */
    boolean endsSession() {
        return ENDING.contains(path);
    }

    private static Target of(Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{[^}]*}", SOMEBODY);
        return endpoint.method().equals("GET") ? get(path) : new Target(endpoint.method(), path, fields());
    }

    private static Target get(String path) {
        return new Target("GET", path, "");
    }

    private static String fields() {
        return TOKEN + "&login=" + CANARY + "&password=" + CANARY + "&pass=" + CANARY + "&capture=" + CANARY
                + "&attempt=0&language=en&decision=agree&text=x&name=fuzzed&reader=nobody";
    }
}
