package dev.vestibule.records;

/** The tables whose rows are only added, and sealed before they may go. */
public enum SealedTable {
    RECORD("record", "committed_at"),
    CONSENT("consent", "decided_at");

    private final String table;
    private final String time;

    SealedTable(String table, String time) {
        this.table = table;
        this.time = time;
    }

    /** Its name in the database. */
    public String table() {
        return table;
    }

    /** The column that says when a row was added. */
    String time() {
        return time;
    }
}
