package dev.vestibule.biostar.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BelongingsTest {

    private static final String ALL = """
            {"user_custom_fields":[{"item":"B 17","custom_field":{"id":"1","name":"Locker"}},
               {"item":"","custom_field":{"id":"2","name":"Empty"}},{"item":"x","custom_field":{"id":"3"}}],
             "cards":[{"id":"12","card_id":"777"},{"id":"13","card_id":"778","is_blocked":"true"}],"card_count":"2",
             "access_groups":[{"id":"3","name":"Staff"},{"id":"4"}],
             "fingerprint_template_count":"2","face_count":1,"mobile_count":"1","qr_count":1,
             "pin_exists":"true","photo_exists":true,"password_exists":"true",
             "credentials":{"visualFaces":[{"template_ex_normalized_image":"AAAA"}],"faces":[{"raw_image":"BBBB"}]}}""";

    @Test
    void everythingThatGoesIsToldByNameOrCountAndNoValueIs() {
        List<Loss> losses = of(ALL).lostIn(of("{}"));
        assertThat(losses)
                .containsExactly(
                        new Loss(Belonging.CUSTOM_FIELD, 2, List.of("3", "Locker")),
                        new Loss(Belonging.CARD, 2, List.of()),
                        new Loss(Belonging.ACCESS_GROUP, 2, List.of("4", "Staff")),
                        new Loss(Belonging.FINGERPRINT, 2, List.of()),
                        new Loss(Belonging.INFRARED_FACE, 1, List.of()),
                        new Loss(Belonging.MOBILE_CARD, 1, List.of()),
                        new Loss(Belonging.QR_CODE, 1, List.of()),
                        new Loss(Belonging.PIN, 1, List.of()),
                        new Loss(Belonging.PHOTO, 1, List.of()),
                        new Loss(Belonging.PASSWORD, 1, List.of()));
        assertThat(losses.toString() + of(ALL)).doesNotContain("B 17", "777", "BBBB");
    }

    @Test
    void whatIsKeptOfThemTellsTheSameLossWithoutValuesAndCards() {
        String kept = of(ALL).counts();
        assertThat(kept).doesNotContain("B 17", "777", "BBBB", "\"12\"");
        Belongings before = Belongings.ofCounts(kept).orElseThrow();
        assertThat(before.lostIn(of("{}"))).isEqualTo(of(ALL).lostIn(of("{}")));
        assertThat(before.lostIn(of(ALL))).isEmpty();
        assertThat(Belongings.ofCounts(Belongings.NONE.counts()).orElseThrow().lostIn(of("{}")))
                .isEmpty();
        assertThat(Belongings.ofCounts("no object")).isEmpty();
    }

    @Test
    void nothingIsLostWhereNothingWentAndWhatIsNewIsNoLoss() {
        assertThat(of(ALL).lostIn(of(ALL))).isEmpty();
        assertThat(of("{}").lostIn(of(ALL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cards\":\"\",\"card_count\":\"2\"}",
                "{\"card_count\":2}",
                "{\"cards\":[{\"id\":\"13\"},{\"id\":\"12\"}]}",
                "{\"cards\":[{\"id\":12},{\"id\":13},{\"id\":14}],\"card_count\":\"3\"}"
            })
    void cardsThatAreOnlyCountedOrComeInAnotherFormAreNotLost(String after) {
        assertThat(of("{\"cards\":[{\"id\":\"12\"},{\"id\":\"13\"}],\"card_count\":\"2\"}")
                        .lostIn(of(after)))
                .isEmpty();
    }

    @Test
    void aCardInThePlaceOfAnotherIsALoss() {
        assertThat(of("{\"cards\":[{\"id\":\"12\"}]}").lostIn(of("{\"cards\":[{\"id\":\"13\"}]}")))
                .containsExactly(new Loss(Belonging.CARD, 1, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"user_custom_fields\":\"\"}",
                "{\"user_custom_fields\":null}",
                "{\"user_custom_fields\":[{\"item\":\"\",\"custom_field\":{\"name\":\"Locker\"}}]}",
                "{\"user_custom_fields\":[{\"item\":null,\"custom_field\":{\"name\":\"Locker\"}}]}",
                "{\"user_custom_fields\":7}"
            })
    void aFieldThatHoldsNothingAnyMoreIsLost(String after) {
        assertThat(of("{\"user_custom_fields\":[{\"item\":\"B\",\"custom_field\":{\"name\":\"Locker\"}}]}")
                        .lostIn(of(after)))
                .containsExactly(new Loss(Belonging.CUSTOM_FIELD, 1, List.of("Locker")));
    }

    private static Belongings of(String user) {
        return TestBelongings.of(user);
    }
}
