package dev.vestibule.database;

/** Makes processes without starting any. */
public final class TestProcesses {

    /** After so many looks at a process that does not live it is dead. */
    public static final int LOOKS = LivingProcesses.LOOKS + 1;

    private TestProcesses() {}

    /** A process of its own in this database. */
    public static LivingProcesses in(Database database) {
        return new LivingProcesses(database);
    }
}
