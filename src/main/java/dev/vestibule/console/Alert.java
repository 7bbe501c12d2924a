package dev.vestibule.console;

import dev.vestibule.biostar.BioStarFailure;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * A problem as a page shows it.
 *
 * @param problem what to say
 * @param code BioStar's own code, when it gave one
 * @param reference the request's reference id, the same in the records
 */
@TemplateData
public record Alert(Problem problem, Optional<String> code, String reference) {

    /** Of what is ours to tell. */
    public static Alert of(Problem problem, String reference) {
        return new Alert(problem, Optional.empty(), reference);
    }

    /** Of what BioStar said, with its code. */
    public static Alert of(Problem problem, BioStarFailure failure, String reference) {
        return new Alert(problem, failure.code(), reference);
    }
}
