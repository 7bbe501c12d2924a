package dev.vestibule.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestibule.biostar.people.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @Test
    void aJpegIsShownAsItCame() {
        assertThat(Picture.of(capture("/9j/4AAQ"))).isEqualTo("data:image/jpeg;base64,/9j/4AAQ");
    }

    @Test
    void aPngIsShownAsItCame() {
        assertThat(Picture.of(capture("iVBORw0KGgoAAAA="))).isEqualTo("data:image/png;base64,iVBORw0KGgoAAAA=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R0lGODlh", "/9j/\\\" onerror=x", "/9j/<svg>", "iVBORw0KGgo,AA", "PHN2Zz4="})
    void anythingElseIsADrawing(String image) {
        assertThat(Picture.of(capture(image))).matches("/assets/[0-9a-f]{12}/person\\.svg");
    }

    private static Capture capture(String image) {
        return Capture.of("{\"template_ex_normalized_image\":\"" + image
                + "\",\"templates\":[{\"credential_bin_type\":\"5\",\"template_ex\":\"QUFB\"}]}");
    }
}
