package dev.vestibule.console.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.vestibule.access.RefusedRequests;
import dev.vestibule.console.Browser;
import dev.vestibule.console.ConsoleTestCase;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.RecordPage;
import dev.vestibule.records.RecordPages;
import dev.vestibule.records.RecordQuery;
import dev.vestibule.records.RecordRow;
import io.quarkus.test.InjectMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RecordsPageTest extends ConsoleTestCase {

    private static final String PATH = "/console/records";
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    @InjectMock
    RecordPages pages;

    @InjectMock
    RefusedRequests refused;

    private final Browser full = Browser.signedIn("full");
    private final Browser clinic = Browser.signedIn("clinic");

    @BeforeEach
    void trail() {
        when(pages.page(any(), anyInt()))
                .thenReturn(new RecordPage(
                        List.of(
                                new RecordRow(
                                        AT,
                                        Entry.of(RecordKind.BADGE_UNKNOWN, "REF23456")
                                                .kiosk("k1")),
                                new RecordRow(
                                        AT,
                                        Entry.of(RecordKind.FACE_SAVED, "REF34567")
                                                .kiosk("gone")
                                                .person("1042"))),
                        OptionalLong.empty()));
    }

    @Test
    void showsTheNewestRecordsWithTheirNamesOfThings() {
        Response page = full.get(PATH);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("<h1 id=\"records\">Records</h1>", "<label>Person<input", "<label>Kind<select")
                .contains("<label>Kiosk<select", "<button>Show</button>")
                .contains("2026-03-04 05:06 UTC", "badge unknown", "face saved", "REF23456")
                .contains("<a href=\"/console/people/1042\">1042</a>", "gone")
                .doesNotContain(">Older<", ">Newest<");
        verify(pages).page(eq(RecordQuery.newest()), anyInt());
    }

    @Test
    void filtersAreInTheAddressAndStayInTheForm() {
        when(pages.page(any(), anyInt())).thenReturn(new RecordPage(List.of(), OptionalLong.of(17)));

        String page = full.get(PATH + "?person=10%2642&kind=PASS_REFUSED&kiosk=k1&below=99")
                .asString();

        verify(pages)
                .page(
                        eq(RecordQuery.newest()
                                .person("10&42")
                                .kind(RecordKind.PASS_REFUSED)
                                .kiosk("k1")
                                .below(99)),
                        anyInt());
        assertThat(page)
                .contains("value=\"10&amp;42\"", "<option value=\"PASS_REFUSED\" selected>pass refused</option>")
                .contains("?person=10%2642&amp;kind=PASS_REFUSED&amp;kiosk=k1&amp;below=17\" rel=\"next\">Older</a>")
                .contains(">Newest</a>", "No records.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=NO_SUCH", "?below=x", "?kind=&person=&kiosk=&below=", "?below=99999999999999999999"})
    void whatIsNoFilterIsNone(String query) {
        assertThat(full.get(PATH + query).statusCode()).isEqualTo(200);
        verify(pages).page(eq(RecordQuery.newest()), anyInt());
    }

    @Test
    void anOperatorOfSomeGroupsSeesOnlyRecordsAboutAPersonOfTheirs() {
        String asked = clinic.get(PATH + "?person=1042&kind=FACE_SAVED").asString();

        verify(pages).page(eq(RecordQuery.newest().person("1042").kind(RecordKind.FACE_SAVED)), anyInt());
        assertThat(asked).contains("face saved", "reaches some groups only").doesNotContain("<label>Kiosk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?person=1060", "?person=4711", "?person=..%2F1042", "?person=%25", "?kiosk=k1", "?below=5"})
    void anOperatorOfSomeGroupsSeesNothingElse(String query) {
        String page = clinic.get(PATH + query).asString();

        verifyNoInteractions(pages);
        assertThat(page).contains("No records.").doesNotContain("REF23456", "badge unknown</td>", "face saved</td>");
    }

    @Test
    void aStrangerIsSentToTheSignIn() {
        assertThat(Browser.stranger().get(PATH).header("Location")).contains("/console/sign-in");
        verifyNoInteractions(pages);
    }

    @Test
    void aFormWithoutItsTokenAndAChangeThatIsNotPermittedAreRecorded() {
        RefusedRequests.Asker somebody = new RefusedRequests.Asker("hash", Optional.empty());
        RefusedRequests.Asker reading = new RefusedRequests.Asker("hash", Optional.of("2"));
        when(refused.asker(anyString(), eq(Optional.of("1")))).thenReturn(somebody);
        when(refused.asker(anyString(), eq(Optional.of("2")))).thenReturn(reading);
        when(refused.take(any(), any())).thenReturn(true);

        assertThat(full.postWithoutToken("/console/kiosks").statusCode()).isIn(303, 400);
        assertThat(Browser.signedIn("reading").post("/console/kiosks").statusCode())
                .isEqualTo(403);

        verify(refused, timeout(5000)).write(eq(RecordKind.FORM_REFUSED), eq(somebody), anyString());
        verify(refused, timeout(5000)).write(eq(RecordKind.REQUEST_FORBIDDEN), eq(reading), anyString());
    }
}
