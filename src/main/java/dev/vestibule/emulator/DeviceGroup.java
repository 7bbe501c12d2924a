package dev.vestibule.emulator;

/** The device groups of the site; all are below the first. */
enum DeviceGroup {
    ALL_DEVICES("1", "All Devices"),
    CARDIOLOGY("2", "Cardiology"),
    THEATRE("3", "Theatre");

    private final String id;
    private final String label;

    DeviceGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }
}
