package dev.vestibule.kiosk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.web.Language;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages of the kiosk, over HTTP and without JavaScript. */
@QuarkusTest
class LanguagesTest extends KioskTest {

    @ParameterizedTest
    @CsvSource({
        "de-AT, Registrieren Sie Ihr Gesicht",
        "es-MX, Registre su cara",
        "fr-CA, Enregistrez votre visage",
        "ja, 顔を登録しましょう",
        "zh-CN, 登记您的人脸",
        "'tlh, ar-EG;q=0.5', سجِّل وجهك"
    })
    void aBrowserGetsItsOwn(String wished, String heading) {
        assertThat(heading(browser.speaking(wished).get("/kiosk"))).isEqualTo(heading);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOneCanBeChosenByItsOwnNameAndSaysWhichWayItRuns(Language language) {
        assertThat(browser.get("/kiosk").asString())
                .contains(
                        " value=\"" + language.tag() + "\" lang=\"" + language.tag() + "\"",
                        ">" + language.ownName() + "<");
        Response page = browser.postAndFollow("/kiosk/language", "language", language.tag());
        assertThat(page.asString())
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">")
                .doesNotContain("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "०१२३४५६७८९"})
    void digitsOfAnyScriptAreDigits(String zeroToNine) {
        StringBuilder typed = new StringBuilder();
        pass(false).chars().filter(Character::isDigit).forEach(digit -> typed.append(zeroToNine.charAt(digit - '0')));
        browser.speaking("ar").post("/kiosk/start");
        assertThat(heading(browser.postAndFollow("/kiosk/pass", "pass", "\u200f" + typed.insert(3, '\u00a0'))))
                .isEqualTo("قبل أن نبدأ");
    }

    /** An address or a reference would pull the words around it out of their order. */
    @Test
    void whatRunsTheOtherWayIsSetApart() {
        browser.speaking("ar").post("/kiosk/start");
        Response consent = browser.postAndFollow("/kiosk/pass", "pass", pass(false));
        assertThat(consent.asString()).containsPattern("\u2068https://[^\u2069]+\u2069");
    }

    @Test
    void anErrorPageRunsTheSameWay() {
        assertThat(given().header("Accept-Language", "ar")
                        .get("/kiosk/no-such-step")
                        .asString())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "الصفحة غير موجودة");
    }

    @Test
    void operatorsPagesDoNotSpeakIt() {
        assertThat(given().header("Accept-Language", "ar")
                        .get("/console/sign-in")
                        .asString())
                .contains("<html lang=\"en\">");
    }
}
