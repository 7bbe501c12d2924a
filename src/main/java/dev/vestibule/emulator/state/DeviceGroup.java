package dev.vestibule.emulator.state;

/** The device groups of the site; all are below the first. */
public enum DeviceGroup {
    ALL_DEVICES("1", "All Devices"),
    CARDIOLOGY("2", "Cardiology"),
    THEATRE("3", "Theatre");

    private final String id;
    private final String label;

    DeviceGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The group's id. */
    public String id() {
        return id;
    }

    /** The group's name. */
    public String label() {
        return label;
    }
}
