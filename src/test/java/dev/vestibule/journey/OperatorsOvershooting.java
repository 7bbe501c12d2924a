package dev.vestibule.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.database.Sql;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by operators who want more than BioStar lets them, and by whoever finds their cookie. */
abstract class OperatorsOvershooting extends Attack {

    /** Of group 3, which {@link #PERSON} is not in. */
    private static final String THEATRE = "theatre";

    private static final String OF_THEATRE = "1011";

    /** The one reader in that operator's device group. */
    private static final String READER_OF_THEATRE = "543700002";

    private static final String KIOSK = "__Host-kiosk";

    @ParameterizedTest
    @ValueSource(strings = {"passes", "invitations"})
    void peopleOutOfReachAreNobody(String form) {
        long before = openPasses(PERSON);
        PlainBrowser theatre = operator(THEATRE);
        assertThat(theatre.get("/console/people/" + PERSON).status()).isEqualTo(404);
        assertThat(theatre.post("/console/people/" + PERSON + "/" + form).status())
                .isEqualTo(404);
        assertThat(openPasses(PERSON)).isEqualTo(before);
        assertThat(emulator.get("mails").path("mails")).isEmpty();
    }

    @Test
    void aPassIsNotTakenBackThroughAnotherPerson() {
        String pass = desk.issuePass(PERSON, false);
        String id = desk.person(PERSON).first("/passes/([^/\"]+)/revoke").orElseThrow();
        PlainBrowser theatre = operator(THEATRE);
        theatre.post("/console/people/" + OF_THEATRE + "/passes/" + id + "/revoke");
        theatre.post("/console/people/" + PERSON + "/passes/" + id + "/revoke");
        assertThat(identified(kiosk, pass).heading()).isEqualTo("Before we begin");
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        long before = openPasses(PERSON);
        PlainBrowser reader = operator("reader");
        for (String form : new String[] {
            "/console/people/" + PERSON + "/passes", "/console/people/" + PERSON + "/invitations", "/console/kiosks"
        }) {
            assertThat(reader.post(form, "name", "Mine", "reader", this.reader).status())
                    .as(form)
                    .isEqualTo(403);
        }
        assertThat(openPasses(PERSON)).isEqualTo(before);
        assertThat(reader.cookie(KIOSK)).isEmpty();
        assertThat(emulator.get("mails").path("mails")).isEmpty();
    }

    @Test
    void aReaderOutOfReachIsNotPaired() {
        PlainBrowser theatre = operator(THEATRE);
        theatre.post("/console/kiosks", "name", "Mine", "reader", reader);
        assertThat(theatre.cookie(KIOSK)).isEmpty();
        assertThat(kiosk.get("/kiosk").status()).isEqualTo(200);
    }

    @Test
    void aKioskOutOfReachIsNotRevoked() {
        String id = database.query(connection -> Sql.of("select id from kiosk where name = ?", kioskName)
                .first(connection, row -> row.getString("id"))
                .orElseThrow());
        PlainBrowser theatre = operator(THEATRE);
        theatre.get("/console/kiosks/" + id + "/revoke");
        theatre.post("/console/kiosks/" + id + "/revoke");
        assertThat(kiosk.get("/kiosk").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "badge"})
    void aKioskOfOneWardProvesNobodyOfAnother(String proof) {
        PlainBrowser ward = kioskOfTheatre();
        ward.postAndFollow("/kiosk/start");
        if (proof.equals("badge")) {
            emulator.post("present", Map.of("reader", READER_OF_THEATRE, "what", "badge", "person", PERSON));
            ward.post("/kiosk/badge");
        } else {
            ward.post("/kiosk/pass", "pass", desk.issuePass(PERSON, true));
        }
        assertThat(ward.get("/kiosk/consent").heading()).isNotEqualTo("Before we begin");
        assertThat(calls(SCAN)).isZero();
        assertThat(facesOf(PERSON)).isZero();
    }

    @Test
    void butThoseOfItsOwn() {
        PlainBrowser ward = kioskOfTheatre();
        assertThat(identified(ward, desk.issuePass(OF_THEATRE, false)).heading())
                .isEqualTo("Before we begin");
    }

    private PlainBrowser kioskOfTheatre() {
        PlainBrowser theatre = operator(THEATRE);
        String name = FrontDesk.newName();
        PlainPage answer = theatre.post("/console/kiosks", "name", name, "reader", READER_OF_THEATRE);
        if (answer.status() == 200) {
            theatre.post(
                    "/console/kiosks", "name", name, "reader", READER_OF_THEATRE, "ending", answer.field("ending"));
        }
        PlainBrowser ward =
                new PlainBrowser(address).with(KIOSK, theatre.cookie(KIOSK).orElseThrow());
        ward.get("/kiosk");
        return ward;
    }

    @Test
    void theCookieOfASessionThatWasSignedOutIsDead() {
        PlainBrowser operator = operator("operator");
        String old = operator.cookie(OPERATOR).orElseThrow();
        operator.postAndFollow("/console/sign-out");
        assertOut(operator.with(OPERATOR, old));
    }

    @Test
    void soIsTheOneThatWasLeftAtAKiosk() {
        PlainBrowser operator = operator("operator");
        String old = operator.cookie(OPERATOR).orElseThrow();
        kiosk.with(OPERATOR, old).postAndFollow("/kiosk/start");
        assertOut(operator.with(OPERATOR, old));
    }

    @Test
    void andTheOneOfBeforeSigningInAgain() {
        PlainBrowser operator = operator("operator");
        String old = operator.cookie(OPERATOR).orElseThrow();
        operator.get("/console/sign-in");
        operator.postAndFollow("/console/sign-in", "login", "operator", "password", "operator");
        assertThat(operator.cookie(OPERATOR).orElseThrow()).isNotEqualTo(old);
        assertOut(new PlainBrowser(address).with(OPERATOR, old));
    }

    @Test
    void aCookieThatSomebodyPlantedIsNotTheSession() {
        String planted = "A".repeat(43);
        PlainBrowser victim = new PlainBrowser(address).with(OPERATOR, planted);
        victim.get("/console/sign-in");
        victim.postAndFollow("/console/sign-in", "login", "operator", "password", "operator");
        assertThat(victim.cookie(OPERATOR).orElseThrow()).isNotEqualTo(planted);
        assertOut(new PlainBrowser(address).with(OPERATOR, planted));
    }

    @Test
    void aKiosksCookieIsNoOperators() {
        assertOut(new PlainBrowser(address).with(OPERATOR, kiosk.cookie(KIOSK).orElseThrow()));
    }

    @Test
    void anOperatorsCookieIsNoKiosks() {
        PlainBrowser browser = new PlainBrowser(address)
                .with(KIOSK, desk.browser().cookie(OPERATOR).orElseThrow());
        assertThat(browser.get("/kiosk").status()).isEqualTo(403);
    }

    private void assertOut(PlainBrowser browser) {
        JsonNode before = calls();
        PlainPage people = browser.get("/console/people");
        assertThat(people.status()).isEqualTo(303);
        assertThat(people.location()).contains("/console/sign-in");
        assertThat(calls()).isEqualTo(before);
    }

    private long openPasses(String person) {
        return count(
                "select count(*) from pass where used_at is null and revoked_at is null and person_id = ?", person);
    }
}
