package dev.vestibule.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/people",
                "/console/people/1042",
                "/console/people/j.doe",
                "/console/people/a-b_c@d",
                "/console/people/%ED%99%8D7?face=all",
                "/console/kiosks",
                "/console/people?search=a%20b&group=&face=all&offset=50"
            })
    void goesBackToOwnPages(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/console/people",
                "//evil.example/console/people",
                "/\\evil.example",
                "/console//evil.example",
                "/console/people/../../kiosk",
                "/console/people\r\nSet-Cookie: a=b",
                "/console/people\n",
                "/console/people?a=b\nc",
                "/console/people#x",
                "/console/sign-out",
                "/console/people/..",
                "/console/people/.?a=b",
                "/console/people/%2E%2E",
                "/console/people/%2F%2Fevil.example",
                "/console/people@evil.example",
                "/kiosk",
                "javascript:alert(1)"
            })
    void goesNowhereElse(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(ReturnPath.DEFAULT);
    }

    @Test
    void refusesEndlessQueries() {
        assertThat(ReturnPath.of("/console/people?" + "a".repeat(501))).isEqualTo(ReturnPath.DEFAULT);
    }
}
