package dev.vestibule.logging;

/**
 * An exception as the log may see it: its class, its causes and where it happened, without any text, since a text may
 * quote what must never be written down. Every exception that is logged goes through here.
 */
public final class LoggableFault extends Exception {

    /** Causes may go round in a circle. */
    private static final int CAUSES = 12;

    /** The loggable shadow of an exception. */
    public LoggableFault(Throwable original) {
        this(original, CAUSES);
    }

    private LoggableFault(Throwable original, int causes) {
        super(original.getClass().getName(), cause(original, causes));
        setStackTrace(original.getStackTrace());
    }

    private static LoggableFault cause(Throwable original, int causes) {
        return original.getCause() == null || causes == 0 ? null : new LoggableFault(original.getCause(), causes - 1);
    }
}
