package dev.vestibule.logging;

/**
 * An exception as the log may see it: its class, its causes and where it happened, without any text, since a text may
 * quote what must never be written down. Every exception that is logged goes through here.
 */
public final class LoggableFault extends Exception {

    /** The loggable shadow of an exception. */
    public LoggableFault(Throwable original) {
        super(
                original.getClass().getName(),
                original.getCause() == null ? null : new LoggableFault(original.getCause()));
        setStackTrace(original.getStackTrace());
    }
}
