package dev.vestibule.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.access.CookieName;
import dev.vestibule.console.Browser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On the emulator: an administrator, and operators who are none. */
@QuarkusTest
class SessionsPageTest {

    private static final String PAGE = "/console/sessions";
    private static final Pattern END_OF_THEATRE =
            Pattern.compile("<td>theatre</td>.*?action=\"(/console/sessions/[0-9a-f-]{36}/end)\"", Pattern.DOTALL);

    private String cookie = "";

    @Test
    void anAdministratorSeesWhoIsSignedInAndEndsAnyOfThem() {
        Browser theatre = signedIn("theatre");
        String theatreCookie = cookie;
        Browser administrator = signedIn("operator");

        String page = administrator.get(PAGE).asString();
        assertThat(page)
                .contains("<h1>Sessions</h1>", "<td>operator</td>", "<td>theatre</td>")
                .doesNotContain(theatreCookie, cookie);
        Matcher end = END_OF_THEATRE.matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(administrator.get(end.group(1)).statusCode()).isEqualTo(405);
        assertThat(administrator.postWithoutToken(end.group(1)).statusCode()).isIn(303, 400);
        assertThat(theatre.get("/console/people").statusCode()).isEqualTo(200);

        Response ended = administrator.post(end.group(1));
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(ended.header("Location")).isEqualTo(PAGE);
        assertThat(theatre.get("/console/people").statusCode()).isEqualTo(303);
        assertThat(administrator.get("/console/people").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseSeesOrEndsAnything() {
        for (String operator : new String[] {"cardiology", "desk", "reader"}) {
            Browser browser = signedIn(operator);
            Response page = browser.get(PAGE);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.asString())
                    .contains("Only an administrator of BioStar")
                    .doesNotContain("<table");
            assertThat(browser.get("/console/people").asString()).doesNotContain("href=\"" + PAGE);
            assertThat(browser.post(PAGE + "/any/end").statusCode()).isEqualTo(403);
        }
        assertThat(Browser.stranger().get(PAGE).statusCode()).isEqualTo(303);
        assertThat(Browser.stranger().post(PAGE + "/any/end").header("Location"))
                .endsWith("/console/sign-in");
    }

    private Browser signedIn(String operator) {
        Browser browser = Browser.stranger();
        Response in = browser.post("/console/sign-in", "login", operator, "password", operator);
        cookie = in.cookie(CookieName.OPERATOR);
        return browser.cookie(CookieName.OPERATOR, cookie);
    }
}
