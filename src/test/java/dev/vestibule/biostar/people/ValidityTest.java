package dev.vestibule.biostar.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vestibule.biostar.TestClock;
import dev.vestibule.biostar.TestConfig;
import dev.vestibule.biostar.answer.Lenient;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BioStar's dates are its own local time, with a Z and without one (section 1); this one stands in Seoul. */
class ValidityTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final TestClock clock = new TestClock();
    private final TestConfig config = TestConfig.of("https://biostar.example", null);
    private final Validity validity = new Validity(clock, config);

    @ParameterizedTest
    @CsvSource({"-1,.00Z,true", "-1,'',true", "-1,Z,true", "1,.00Z,false", "1,'',false", "1,Z,false"})
    void aDateIsLocalTimeInSpiteOfItsZ(int minutes, String ending, boolean over) throws Exception {
        assertThat(validity.isOver(user("'expiry_datetime':'" + date(minutes) + ending + "'")))
                .isEqualTo(over);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'expired':'true'", "'expired':true", "'expired':1", "'expired':'TRUE'"})
    void itsOwnWordCounts(String told) throws Exception {
        assertThat(validity.isOver(user(told + ",'expiry_datetime':'2037-12-31T23:59:00.00Z'")))
                .isTrue();
        assertThat(validity.isOver(user(told))).isTrue();
    }

    /** Nobody knows for sure where BioStar stands; what it says itself is right within the hours that this can make. */
    @ParameterizedTest
    @ValueSource(strings = {"'expired':'false'", "'expired':false", "'expired':0"})
    void whatItCallsValidIsOverOnlyWhenItIsOverEverywhere(String told) throws Exception {
        assertThat(validity.isOver(user(told + ",'expiry_datetime':'" + date(-60) + "'")))
                .isFalse();
        assertThat(validity.isOver(user(told + ",'expiry_datetime':'2020-01-01T00:00:00.00Z'")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'name':'x'",
                "'expiry_datetime':''",
                "'expiry_datetime':null",
                "'expiry_datetime':{}",
                "'expiry_datetime':'never, as far as anybody knows'",
                "'expiry_datetime':'2020-13-45T99:00:00.00Z'"
            })
    void aDateThatIsNoneEndsNothing(String field) throws Exception {
        assertThat(validity.isOver(user(field))).isFalse();
    }

    @Test
    void aTimeZoneThatDoesNotExistFailsTheStart() {
        assertThat(new TimeZoneCheck(config).mistakes()).isEmpty();
        assertThat(new TimeZoneCheck(config.withTimeZone(Optional.of("Seoul"))).mistakes())
                .containsExactly("VESTIBULE_BIOSTAR_TIME_ZONE must be a time zone such as Europe/Berlin or UTC.");
        assertThat(new TimeZoneCheck(config.withTimeZone(Optional.empty())).mistakes())
                .isEmpty();
    }

    private String date(int minutes) {
        return LocalDateTime.ofInstant(clock.instant(), SEOUL)
                .plusMinutes(minutes)
                .withNano(0)
                .toString()
                .concat(":00")
                .substring(0, 19);
    }

    private static JsonNode user(String fields) throws Exception {
        return Lenient.JSON.readTree(("{" + fields + "}").replace('\'', '"'));
    }
}
