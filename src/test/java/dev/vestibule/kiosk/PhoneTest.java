package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.Person;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PhoneTest extends KioskTest {

    @Inject
    Records records;

    @Test
    void theInvitationGoesToTheIdentifiedPersonInTheLanguageOfThePage() {
        browser.speaking("ko");
        agreed();
        Response page = browser.postAndFollow("/kiosk/phone", "personId", "1", "email", "thief@example.org");
        assertThat(heading(page)).isEqualTo("이메일을 확인하세요");
        assertThat(page.asString()).contains("a•••@example.org").doesNotContain("ada@", "thief");
        verify(invitations, times(1)).send(personId, "ko");
        assertThat(kinds()).contains(RecordKind.INVITATION_SENDING, RecordKind.INVITATION_SENT);
    }

    @Test
    void oneMailAJourney() {
        agreed();
        browser.post("/kiosk/phone");
        assertThat(browser.post("/kiosk/phone").header("Location")).contains("because=");
        verify(invitations, times(1)).send(any(), any());
    }

    @Test
    void aMailThatWasRefusedIsSaidAndRecorded() {
        doThrow(new BioStarException(new BioStarFailure(FailureKind.CLOUD_OFF, Optional.of("906"))))
                .when(invitations)
                .send(any(), any());
        agreed();
        Response page = browser.post("/kiosk/phone");
        assertThat(heading(page)).isEqualTo("Look at the reader");
        assertThat(alert(page)).contains("switched off here").doesNotContain("906");
        assertThat(kinds()).contains(RecordKind.INVITATION_FAILED).doesNotContain(RecordKind.INVITATION_SENT);
    }

    @Test
    void withoutAnAddressThereIsNothingToSend() {
        Person person = person(0, true);
        known(new Person(
                personId, person.name(), Optional.empty(), person.group(), 0, List.of(), List.of(), true));
        agreed();
        assertThat(browser.post("/kiosk/phone").header("Location")).endsWith("because=out-of-order");
        verifyNoInteractions(invitations);
    }

    private List<RecordKind> kinds() {
        return records.ofPerson(personId, 50).stream()
                .map(row -> row.entry().kind())
                .toList();
    }
}
