package dev.vestibule.console;

import dev.vestibule.biostar.Acceptance;
import dev.vestibule.biostar.FailureKind;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordRow;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A record as the console shows it.
 *
 * @param at when
 * @param entry what was written
 * @param failure the cause, when it is a failure of BioStar's that the messages have words for
 * @param foundLater whether it was found later, by reading BioStar
 */
@TemplateData
record RecordLine(Instant at, Entry entry, Optional<FailureKind> failure, boolean foundLater) {

    private static final String FOUND_LATER = "FOUND_LATER";

    static RecordLine of(RecordRow row) {
        Optional<String> cause = row.entry().cause();
        return new RecordLine(
                row.at(), row.entry(), cause.flatMap(RecordLine::failure), cause.equals(Optional.of(FOUND_LATER)));
    }

    /** Whether BioStar accepted something without saying so. */
    public boolean withoutWord() {
        return entry.cause().filter(Acceptance.WITHOUT_A_WORD.name()::equals).isPresent();
    }

    private static Optional<FailureKind> failure(String cause) {
        return Arrays.stream(FailureKind.values())
                .filter(kind -> kind.name().equals(cause))
                .findFirst();
    }
}
