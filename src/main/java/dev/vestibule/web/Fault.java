package dev.vestibule.web;

/**
 * An exception as the log may see it: its class, its causes and where it happened, without any text, since a text may
 * quote what must never be written down.
 */
public final class Fault extends Exception {

    /** The loggable shadow of an exception. */
    public Fault(Throwable original) {
        super(original.getClass().getName(), original.getCause() == null ? null : new Fault(original.getCause()));
        setStackTrace(original.getStackTrace());
    }
}
