package dev.vestibule.kiosk;

import dev.vestibule.biostar.people.Capture;
import dev.vestibule.web.Assets;
import java.util.regex.Pattern;

/** The picture of a capture as an address inside the page, so that it never has a URL of its own. */
final class Picture {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final String JPEG = "/9j/";
    private static final String PNG = "iVBORw0KGgo";

    private Picture() {}

    /** A data URL; the drawing of a person when the reader sent no picture, or one that no browser shows. */
    static String of(Capture capture) {
        String image = capture.imageBase64();
        if (BASE64.matcher(image).matches()) {
            if (image.startsWith(JPEG)) {
                return "data:image/jpeg;base64," + image;
            }
            if (image.startsWith(PNG)) {
                return "data:image/png;base64," + image;
            }
        }
        return Assets.url("person.svg");
    }
}
