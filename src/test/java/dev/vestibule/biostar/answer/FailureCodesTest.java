package dev.vestibule.biostar.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.FailureKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureCodesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PERMISSION_DENIED|20",
                "PERSON_NOT_FOUND|201,65649",
                "READER_UNKNOWN|301,309,317",
                "READER_OFFLINE|1001,1002,1004,1005",
                "READER_BUSY|1017",
                "READER_TIMED_OUT|1003",
                "READER_CANNOT_SCAN|340,262153,262154,262155,262159,262175,262177",
                "FACE_SCAN_FAILED|262163,1026",
                "CARD_SCAN_FAILED|1025",
                "SEVERAL_FACES|30009",
                "NO_FACE|30008",
                "FACE_NOT_CLEAR|30010,30011,30012,30013,30018",
                "FACE_REFUSED|65650,227,229",
                "TOO_MANY_FACES|131089,262165",
                "MAIL_SERVER_NOT_SET|217",
                "CLOUD_OFF|906",
                "CLOUD_UNREACHABLE|908",
                "MAIL_ADDRESS_REFUSED|131078,131079",
                "INVALID_REQUEST|30,104,105,700,701,702,800,131072,131073,131077",
                "SERVER_IN_TROUBLE|1020,339968,1700,66644,66645,66646,66647",
                "UNKNOWN|1,2,103,212,230,1000,1014,1015,1100,30000,30001,30014,65646,65717,131085,1234567,-758,x"
            })
    void everyCodeHasItsKindAtEveryStatus(FailureKind kind, String codes) {
        for (String code : codes.split(",")) {
            for (int status : new int[] {200, 400, 500}) {
                for (CallKind call :
                        new CallKind[] {CallKind.OTHER, CallKind.PERSON, CallKind.FACE_SCAN, CallKind.CARD_SCAN}) {
                    assertThat(FailureCodes.failure(call, status, Optional.of(code)))
                            .as("%s of %s at %d", code, call, status)
                            .isEqualTo(new BioStarFailure(kind, Optional.of(code)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FACE_SCAN,READER_TIMED_OUT",
        "CARD_SCAN,READER_TIMED_OUT",
        "READER,READER_TIMED_OUT",
        "PERSON,SERVER_IN_TROUBLE",
        "OTHER,SERVER_IN_TROUBLE",
        "LOGIN,SERVER_IN_TROUBLE",
        "FACE_WRITE,OUTCOME_UNKNOWN",
        "MAIL,OUTCOME_UNKNOWN"
    })
    void whomBioStarStoppedWaitingForDependsOnTheCall(CallKind call, FailureKind kind) {
        assertThat(FailureCodes.failure(call, 200, Optional.of("4")))
                .isEqualTo(new BioStarFailure(kind, Optional.of("4")));
    }

    @Test
    void everyKindHasACodeExceptThoseOfTheTransportAndOurOwn() {
        Set<FailureKind> fromCodes = Arrays.stream(CallKind.values())
                .flatMap(call -> IntStream.rangeClosed(1, 350_000)
                        .mapToObj(code -> FailureCodes.failure(call, 400, Optional.of(Integer.toString(code)))))
                .map(BioStarFailure::kind)
                .collect(Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(fromCodes)))
                .containsExactlyInAnyOrder(
                        FailureKind.UNREACHABLE,
                        FailureKind.CROWDED,
                        FailureKind.UNTRUSTED,
                        FailureKind.UNREADABLE,
                        FailureKind.RECIPIENT_NOT_ALONE);
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER,400,UNKNOWN",
        "OTHER,404,UNKNOWN",
        "PERSON,404,PERSON_NOT_FOUND",
        "OTHER,401,SESSION_EXPIRED",
        "OTHER,403,PERMISSION_DENIED",
        "LOGIN,401,BAD_CREDENTIALS",
        "LOGIN,403,BAD_CREDENTIALS",
        "OTHER,413,INVALID_REQUEST",
        "OTHER,500,SERVER_IN_TROUBLE",
        "LOGIN,503,SERVER_IN_TROUBLE"
    })
    void withoutACodeTheStatusDecides(CallKind call, int status, FailureKind kind) {
        assertThat(FailureCodes.failure(call, status, Optional.empty())).isEqualTo(BioStarFailure.of(kind));
    }

    @Test
    void aMissingPersonMayCarryAnyCode() {
        assertThat(FailureCodes.failure(CallKind.PERSON, 404, Optional.of("301"))
                        .kind())
                .isEqualTo(FailureKind.PERSON_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "User can not be found with id 7", "1\n2"})
    void aTextInThePlaceOfACodeIsNotPassedOn(String code) {
        assertThat(FailureCodes.failure(CallKind.OTHER, 400, Optional.of(code)))
                .isEqualTo(BioStarFailure.of(FailureKind.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Response':{'code':'0','link':'https:\\/\\/x','message':'Success'}}",
                "{'Response':{'code':'0','message':'success'}}",
                "{'Response':{'code':'0'}}",
                "{'Response':{'code':0,'by':'web'}}",
                "{'code':'0','httpResponseStatus':200}",
                "{'code':0}",
                "{'Response':{},'code':'0'}",
                "{'Response':{'code':' 0 '}}\r\n",
                "{'User':{'user_id':'7'}}",
                "{'httpResponseStatus':200,'Response':{'code':'0'},'unknown':[{}]}",
                "{'DeviceResponse':{'result':true,'code':0,'rows':[{'code':'0'}]},'Response':{'code':'0'}}"
            })
    void everyFormOfSuccessIsOne(String body) {
        assertThat(catchThrowable(() -> read(CallKind.OTHER, 200, body))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200|{'Response':{'code':'1000'}}",
                "200|{'Response':{'code':1000,'message':'Success'}}",
                "400|{'Response':{'code':'1000','by':'web'}}",
                "200|{'code':'1000'}",
                "200|{'code':1000,'httpResponseStatus':200}",
                "500|{'code':'1000'}",
                "200|{'Response':{'code':''},'code':'1000'}"
            })
    void everyFormOfFailureIsOne(int status, String body) {
        assertThat(catchThrowable(() -> read(CallKind.OTHER, status, body)))
                .isInstanceOfSatisfying(BioStarException.class, thrown -> assertThat(thrown.failure())
                        .isEqualTo(new BioStarFailure(FailureKind.UNKNOWN, Optional.of("1000"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html><body>It works!</body></html>",
                "{",
                "{}",
                "[]",
                "null",
                "0",
                "'text'",
                "{'Response':{}}",
                "{'Response':{'message':'Success'}}",
                "{'Response':{'code':'0'}",
                "{'Response':{'code':'0'}} tail",
                "\u0000",
                "{'a':NaN}"
            })
    void whatIsNoAnswerIsUnreadableAndNoOutage(String body) {
        assertThat(catchThrowable(() -> read(CallKind.OTHER, 200, body)))
                .isInstanceOfSatisfying(BioStarException.class, thrown -> assertThat(thrown.failure())
                        .isEqualTo(BioStarFailure.of(FailureKind.UNREADABLE)));
        assertThat(catchThrowable(() -> read(CallKind.OTHER, 502, body)))
                .as("behind a failing proxy it is an outage, unless it is an object")
                .isInstanceOf(CallFailure.Outage.class);
    }

    @Test
    void depthAndBytesThatAreNoTextAreUnreadable() {
        String deep = "{'a':" + "[".repeat(100_000);
        assertThat(catchThrowable(() -> read(CallKind.OTHER, 200, deep))).isInstanceOf(BioStarException.class);
        byte[] latin = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowable(() -> Reply.of(CallKind.OTHER, 200, latin))).isInstanceOf(BioStarException.class);
    }

    private static Reply read(CallKind call, int status, String body) {
        return Reply.of(call, status, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
