package dev.vestibule.console.records;

import dev.vestibule.biostar.FailureKind;
import dev.vestibule.biostar.mail.MailAnswer;
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
 */
@TemplateData
public record RecordLine(Instant at, Entry entry, Optional<FailureKind> failure) {

    private static final String FOUND_LATER = "FOUND_LATER";

    /** As it was read. */
    public static RecordLine of(RecordRow row) {
        return new RecordLine(row.at(), row.entry(), row.entry().cause().flatMap(RecordLine::failure));
    }

    /** Whether BioStar accepted something without saying so. */
    public boolean withoutWord() {
        return entry.cause().filter(MailAnswer.WITHOUT_A_WORD.name()::equals).isPresent();
    }

    /** Whether nobody knew how it ended until BioStar was read later. */
    public boolean foundLater() {
        return entry.cause().filter(FOUND_LATER::equals).isPresent();
    }

    private static Optional<FailureKind> failure(String cause) {
        return Arrays.stream(FailureKind.values())
                .filter(kind -> kind.name().equals(cause))
                .findFirst();
    }
}
