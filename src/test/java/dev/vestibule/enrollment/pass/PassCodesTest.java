package dev.vestibule.enrollment.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassCodesTest {

    private static final int CODES = 20_000;

    @Test
    void makesCodesWhoseDigitsAreAllEquallyLikelyAtEveryPlace() {
        PassCodes codes = new PassCodes();
        int[][] seen = new int[10][10];
        Set<String> different = new HashSet<>();
        for (int code = 0; code < CODES; code++) {
            String digits = codes.next().digits();
            assertThat(digits).matches("[0-9]{10}");
            different.add(digits);
            for (int place = 0; place < digits.length(); place++) {
                seen[place][digits.charAt(place) - '0']++;
            }
        }

        assertThat(different).hasSizeGreaterThan(CODES - 5);
        for (int[] place : seen) {
            // 2000 expected, standard deviation 42: eight of them never happen by chance.
            for (int count : place) {
                assertThat(count).isBetween(1660, 2340);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789",
                "012 345 6789",
                " 012-345-6789\n",
                "012\u20133456789",
                "012\u22123456789",
                "012\u00a0345\u30006789",
                "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19",
                "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669",
                "\u200f\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9",
            })
    void readsTheDigitsOfEveryScript(String typed) {
        assertThat(PassCodes.normalized(typed)).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "012345678", "01234567890", "012345678O", "0123456789x", "+0123456789", "x0123456789"})
    void makesNoPassOfAnythingElse(String typed) {
        assertThat(PassCodes.normalized(typed)).isNotEqualTo("0123456789");
    }

    @Test
    void keepsLittleOfWhatIsTooLong() {
        assertThat(PassCodes.normalized("7".repeat(500_000))).isEqualTo("7".repeat(11));
    }
}
