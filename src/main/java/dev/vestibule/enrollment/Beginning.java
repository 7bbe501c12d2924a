package dev.vestibule.enrollment;

/** Whether a scan may start. */
sealed interface Beginning<O> {
    /** All that must be committed before it is committed, the lease among it. */
    record Started<O>(ScanLease lease) implements Beginning<O> {}

    /** Nothing was started; this is what to answer. */
    record Refused<O>(O outcome) implements Beginning<O> {}
}
