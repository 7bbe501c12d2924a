package dev.vestibule.biostar.answer;

import dev.vestibule.logging.LoggableFault;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Exceptions that no rule of this package foresees, ours most likely: callers read that BioStar cannot be read, so the
 * log must say what it was. Once for each class and place, since a server that provokes one does so with every answer.
 */
final class UnexpectedFaults {

    private static final Logger LOG = Logger.getLogger(UnexpectedFaults.class);

    /** The code has few such places; the limit is for classes that are generated while the product runs. */
    private static final int MOST_PLACES = 1000;

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private UnexpectedFaults() {}

    /** Logs its class and where it comes from, without any text, unless that was done before. */
    static void tell(Throwable thrown) {
        if (TOLD.size() < MOST_PLACES && TOLD.add(place(thrown))) {
            LOG.errorf(new LoggableFault(thrown), "A call on BioStar ended with an exception that is not BioStar's");
        }
    }

    private static String place(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("");
    }
}
