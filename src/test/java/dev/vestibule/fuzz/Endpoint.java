package dev.vestibule.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** One address of the product and the form that it takes, each byte one character. */
record Endpoint(String method, String path, String form) {

    private static final String TOKEN = "csrf-token=AAAAAAAAAAAAAAAAAAAAAA";
    private static final String CANARY = Mutator.CANARY;

    /** All that the public port has. */
    static List<Endpoint> pages() {
        return Stream.concat(
                        Stream.of(
                                        "/",
                                        "/kiosk",
                                        "/kiosk/identify",
                                        "/kiosk/existing",
                                        "/kiosk/delete",
                                        "/kiosk/consent",
                                        "/kiosk/scan",
                                        "/kiosk/done",
                                        "/kiosk/declined",
                                        "/kiosk/deleted",
                                        "/kiosk/mailed",
                                        "/console",
                                        "/console/sign-in",
                                        "/console/people?search=a&group=1",
                                        "/console/people/1002",
                                        "/console/kiosks",
                                        "/console/records",
                                        "/emulator",
                                        "/emulator/certificate.pem",
                                        "/assets/look.css",
                                        "/assets/000000000000/look.css",
                                        "/nothing")
                                .map(path -> new Endpoint("GET", path, "")),
                        Stream.of(
                                        "/kiosk/start",
                                        "/kiosk/pass",
                                        "/kiosk/badge",
                                        "/kiosk/consent",
                                        "/kiosk/scan",
                                        "/kiosk/save",
                                        "/kiosk/retry",
                                        "/kiosk/replace",
                                        "/kiosk/delete",
                                        "/kiosk/phone",
                                        "/kiosk/end",
                                        "/kiosk/language",
                                        "/console/sign-in",
                                        "/console/people/1002/passes",
                                        "/console/people/1002/passes/1/revoke",
                                        "/console/people/1002/invitations",
                                        "/console/kiosks",
                                        "/console/kiosks/nobody/revoke",
                                        "/emulator/nothing",
                                        "/nothing")
                                .map(path -> new Endpoint("POST", path, fields())))
                .toList();
    }

    /** All that the management port has. */
    static List<Endpoint> management() {
        return Stream.of(
                        "/q/health",
                        "/q/health/live",
                        "/q/health/ready",
                        "/q/health/started",
                        "/q/metrics",
                        "/q/nothing")
                .map(path -> new Endpoint("GET", path, ""))
                .toList();
    }

    private static String fields() {
        return TOKEN + "&login=" + CANARY + "&password=" + CANARY + "&pass=" + CANARY + "&capture=" + CANARY
                + "&attempt=0&language=en&decision=agree&text=x&name=fuzzed&reader=nobody";
    }
}
