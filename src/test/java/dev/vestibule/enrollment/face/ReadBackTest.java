package dev.vestibule.enrollment.face;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.StoredFace;
import dev.vestibule.biostar.people.TestPerson;
import dev.vestibule.biostar.people.UserGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadBackTest {

    private static final Capture FACE = Capture.of("""
            {"template_ex_normalized_image":"/9j/4AAQ","templates":[
              {"credential_bin_type":"9","template_ex":"AAAA"},{"credential_bin_type":"5","template_ex":"BBBB"}]}""");
    private static final StoredFace UNREADABLE = new StoredFace(Set.of());
    private static final StoredFace OTHER = new StoredFace(Set.of("other"));
    private static final Person WITHOUT_FACE = person(0);

    @Test
    void recognizesTheCaptureByAnyOneOfItsParts() {
        assertThat(FACE.fingerprints()).hasSize(3);
        for (String fingerprint : FACE.fingerprints()) {
            StoredFace stored = new StoredFace(Set.of(fingerprint, "more"));
            assertThat(ReadBack.shows(FACE, WITHOUT_FACE, person(2, OTHER, stored)))
                    .isTrue();
        }
    }

    @Test
    void takesNoOtherFaceForIt() {
        assertThat(ReadBack.shows(FACE, WITHOUT_FACE, person(1, OTHER))).isFalse();
        assertThat(ReadBack.shows(FACE, WITHOUT_FACE, person(2, OTHER, UNREADABLE)))
                .isFalse();
        assertThat(ReadBack.shows(FACE, WITHOUT_FACE, WITHOUT_FACE)).isFalse();
    }

    @Test
    void takesANewFaceForItWhereNothingCanBeCompared() {
        assertThat(ReadBack.shows(FACE, WITHOUT_FACE, person(1))).isTrue();
        assertThat(ReadBack.shows(FACE, WITHOUT_FACE, person(1, UNREADABLE))).isTrue();
        assertThat(ReadBack.shows(FACE, person(1), person(1))).isFalse();
        assertThat(ReadBack.shows(FACE, person(1, OTHER), person(1, UNREADABLE)))
                .isFalse();
    }

    private static Person person(int faceCount, StoredFace... faces) {
        UserGroup group = new UserGroup("1", "All Users", "");
        return TestPerson.of("17", "A", Optional.empty(), group, faceCount, List.of(), List.of(faces), true);
    }
}
