package dev.vestibule.logging;

import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Tells the log once what is wrong while it is, however often it is met; and once that it is over. */
public final class ToldOnce {

    private static final String NOTHING = "";

    private final Logger log;
    private final String over;
    private final AtomicReference<String> told = new AtomicReference<>(NOTHING);

    /**
     * For one trouble at a time.
     *
     * @param over the sentence that says that it is over
     */
    public ToldOnce(Logger log, String over) {
        this.log = log;
        this.over = over;
    }

    /** Something is wrong; told when it is another sentence than before. */
    public void wrong(String sentence) {
        if (!sentence.equals(told.getAndSet(sentence))) {
            log.error(sentence);
        }
    }

    /** Nothing is. */
    public void over() {
        if (!told.getAndSet(NOTHING).equals(NOTHING)) {
            log.info(over);
        }
    }
}
