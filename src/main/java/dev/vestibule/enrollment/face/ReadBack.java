package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Capture;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.biostar.people.StoredFace;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Decides whether what BioStar shows after a save is the capture that was sent. */
final class ReadBack {

    private ReadBack() {}

    /**
     * Whether one stored face has a template or image of the capture. Where BioStar shows nothing that can be compared,
     * a face that was not there before is taken for it.
     */
    static boolean shows(Capture capture, Person before, Person after) {
        List<Set<String>> stored =
                after.faces().stream().map(StoredFace::fingerprints).toList();
        if (stored.stream().allMatch(Set::isEmpty)) {
            return !before.hasFace() && after.visualFaceCount() > 0;
        }
        Set<String> sent = capture.fingerprints();
        return stored.stream().anyMatch(face -> !Collections.disjoint(face, sent));
    }
}
