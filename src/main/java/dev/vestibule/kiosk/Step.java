package dev.vestibule.kiosk;

import io.quarkus.qute.TemplateEnum;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The pages of a journey; the name of each chooses its heading in the messages. */
@TemplateEnum
@RegisterForReflection
enum Step {
    WELCOME("/kiosk", 0),
    IDENTIFY("/kiosk/identify", 1),
    EXISTING("/kiosk/existing", 1),
    DELETE("/kiosk/delete", 0),
    CONSENT("/kiosk/consent", 2),
    SCAN("/kiosk/scan", 3),
    /** Its picture has no page of its own; what has one is how the save of it stands. */
    REVIEW("/kiosk/outcome", 4),
    DESK("/kiosk/scan", 3),
    DONE("/kiosk/done", 5),
    DECLINED("/kiosk/declined", 0),
    DELETED("/kiosk/deleted", 0),
    MAILED("/kiosk/mailed", 0);

    private final String path;
    private final int progress;

    Step(String path, int progress) {
        this.path = path;
        this.progress = progress;
    }

    /** Where its page is asked for. */
    public String path() {
        return path;
    }

    /** Whether a journey is over when it comes here. */
    boolean last() {
        return this == DONE || this == DECLINED || this == DELETED || this == MAILED;
    }

    /** Which of the four steps shown on top is the present one: 1 to 4, 5 when all are past, 0 to show none. */
    public int progress() {
        return progress;
    }
}
