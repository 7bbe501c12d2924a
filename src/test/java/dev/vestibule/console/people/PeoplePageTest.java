package dev.vestibule.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.people.PeoplePage;
import dev.vestibule.biostar.people.PeopleQuery;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.UserGroup;
import dev.vestibule.console.Browser;
import dev.vestibule.console.ConsoleTestCase;
import dev.vestibule.database.DatabaseException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeoplePageTest extends ConsoleTestCase {

    private final Browser full = Browser.signedIn("full");
    private final Browser clinic = Browser.signedIn("clinic");

    @Test
    void listsPeopleWithLinksAndFaces() {
        Response page = full.get("/console/people");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.asString())
                .contains("<h1>People</h1>")
                .contains("type=\"search\" name=\"search\"")
                .contains("<a href=\"/console/people/1042\">Ada Lovelace</a>")
                .contains("p1042@example.org", "Cardiology", "<span class=\"chip no\">missing</span>")
                .contains("<span class=\"chip yes\">face</span>")
                .contains("2 in all")
                .contains("Ada Admin");
    }

    @ParameterizedTest
    @CsvSource({"j.doe,j.doe", "a-b_c,a-b_c", ".doe,.doe", "홍길동7,%ED%99%8D%EA%B8%B8%EB%8F%997", "j@doe,j%40doe"})
    void leadsToWhoeverIsListedWhateverIsInTheId(String id, String step) {
        Person person = person(id, "Jo Doe", CARDIOLOGY, 0);
        when(people.search(any())).thenReturn(new PeoplePage(List.of(person), 1));
        when(people.find(id)).thenReturn(Optional.of(person));

        assertThat(full.get("/console/people").asString())
                .contains("<a href=\"/console/people/" + step + "\">Jo Doe</a>");
        Response page = full.get("/console/people/" + step);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString())
                .contains("<h1>Jo Doe</h1>")
                .contains("action=\"/console/people/" + step + "/passes\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%2E%2E", "..%2F1042", "%2Fapi%2Fusers%2F1042", "a%20b", "1042%3Fx", "1042%00", "%252E%252E", "-"
            })
    void anIdThatWouldBeAnotherPathIsNobody(String step) {
        assertThat(full.get("/console/people/" + step).statusCode()).isNotEqualTo(200);
        verify(people, never()).find(any());
    }

    @Test
    void whoIsListedUnderAnImpossibleIdIsLinkedNowhereElse() {
        when(people.search(any())).thenReturn(new PeoplePage(List.of(person("../kiosks", "Jo Doe", CARDIOLOGY, 0)), 1));
        assertThat(full.get("/console/people").asString()).contains("<a href=\"/console/people/-\">Jo Doe</a>");
    }

    @Test
    void searchesOnTheServer() {
        full.get("/console/people?search=ada%20l&group=11&offset=100");
        verify(people).search(new PeopleQuery("ada l", Optional.of("11"), 100, 50));
    }

    @Test
    void nonsenseInTheUrlMeansEverybodyFromTheStart() {
        full.get("/console/people?offset=-7&face=nose&group=");
        full.get("/console/people?offset=99999999999");
        full.get("/console/people?group=1/null%3D");
        full.get("/console/people?group=99999999999");
        verify(people, times(4)).search(new PeopleQuery("", Optional.empty(), 0, 50));
    }

    @Test
    void answersHtmxWithTheTableAlone() {
        String table = full.header("HX-Request", "true").get("/console/people").asString();
        assertThat(table).contains("Ada Lovelace").doesNotContain("<html", "<h1>", "<form");
    }

    @Test
    void linksToTheNextAndThePreviousPageOfTheSameSearch() {
        when(people.search(any())).thenReturn(new PeoplePage(crowd(100, 50, THEATRE), 170));
        String page = full.get("/console/people?search=a%26b&offset=100").asString();
        assertThat(page)
                .contains("href=\"/console/people?search=a%26b&amp;group=&amp;face=all&amp;offset=50\"")
                .contains("href=\"/console/people?search=a%26b&amp;group=&amp;face=all&amp;offset=150\"")
                .contains("170 in all");
    }

    @Test
    void escapesWhatBioStarAndTheUrlSay() {
        when(people.search(any()))
                .thenReturn(new PeoplePage(List.of(person("7", "<script>alert(1)</script>", THEATRE, 0)), 1));
        String page = full.get("/console/people?search=%22%3E%3Cscript%3E2").asString();
        assertThat(page).doesNotContain("<script>alert", "><script>2").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void walksBioStarsPagesToFilterByFace() {
        serve(crowd(0, 250, THEATRE), 3);
        String page = full.get("/console/people?face=has").asString();
        assertThat(page).contains("face=has&amp;offset=148").doesNotContain("missing</span>");
        assertThat(page.split("/console/people/P", -1)).hasSize(51);
        verify(people, times(2)).search(any());
    }

    @Test
    void aRestrictedOperatorNeverSeesAnybodyElse() {
        when(people.search(any())).thenReturn(new PeoplePage(List.of(ADA, DANA, person("9", "Nobody", stray(), 0)), 3));
        String page = clinic.get("/console/people").asString();
        assertThat(page)
                .contains("Ada Lovelace", "Cardiology", "1 on this page")
                .doesNotContain("Dana Kim", "Nobody", "Theatre", "All Users", "in all");
    }

    @Test
    void aGroupOutOfReachIsNotEvenAskedFor() {
        String page = clinic.get("/console/people?group=20").asString();
        assertThat(page).contains("Nobody matches.");
        verify(people, never()).search(any());
    }

    @Test
    void aWalkEndsAfterAWhileAndGoesOnAtTheNextPage() {
        when(people.search(any())).thenReturn(new PeoplePage(crowd(0, 100, THEATRE), 1_000_000));
        String page = clinic.get("/console/people").asString();
        assertThat(page).contains("there is more to look through", "offset=" + 100 * PeopleLists.MOST_STEPS);
        verify(people, times(PeopleLists.MOST_STEPS)).search(any());
    }

    @Test
    void bioStarAwayIsAPageWithTheCodeAndAReference() {
        when(people.groups())
                .thenThrow(
                        new BioStarException(new BioStarFailure(FailureKind.SERVER_IN_TROUBLE, Optional.of("339968"))));
        Response page = full.get("/console/people");
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.asString())
                .contains("<h1>People</h1>", "role=\"alert\"", "BioStar code 339968.", "Reference ")
                .doesNotContain("SERVER_IN_TROUBLE", "Exception");
        assertThat(page.header("HX-Retarget")).isEqualTo("main");
    }

    @Test
    void anUnreachableBioStarAndDatabaseAre503() {
        when(people.groups()).thenThrow(new BioStarException(BioStarFailure.of(FailureKind.UNREACHABLE)));
        assertThat(full.get("/console/people").statusCode()).isEqualTo(503);
        when(passes.of("1042")).thenThrow(new DatabaseException(new IllegalStateException("secret table")));
        Response page = full.get("/console/people/1042");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.asString()).contains("The database does not answer").doesNotContain("secret table");
    }

    @Test
    void speaksKorean() {
        String page =
                full.header("Accept-Language", "ko-KR").get("/console/people").asString();
        assertThat(page)
                .contains("<html lang=\"ko\">", "<h1>사용자</h1>", "로그아웃", "총 2명")
                .doesNotContain(">People<");
    }

    /** A group BioStar's tree does not show. */
    private static UserGroup stray() {
        return new UserGroup("99", "Stray", "");
    }

    /** People with ids P..., every one with a face whose number is a multiple of three. */
    private static List<Person> crowd(int first, int count, UserGroup group) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> person("P" + i, "Person " + i, group, i % 3 == 0 ? 1 : 0))
                .toList();
    }

    private void serve(List<Person> all, int pages) {
        for (int page = 0; page < pages; page++) {
            int from = page * PeopleLists.WALK;
            List<Person> rows = all.subList(from, Math.min(from + PeopleLists.WALK, all.size()));
            when(people.search(argThat(query -> query != null && query.offset() == from)))
                    .thenReturn(new PeoplePage(rows, all.size()));
        }
    }
}
