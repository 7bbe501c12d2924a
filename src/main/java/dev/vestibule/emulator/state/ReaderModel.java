package dev.vestibule.emulator.state;

/** Models with their type ids: the device SDK's, and the other ones that people report (section 4.1). */
public enum ReaderModel {
    FACESTATION_F2("FaceStation F2", 30, 25, true),
    BIOSTATION_3("BioStation 3", 35, 33, true),
    BIOENTRY_P2("BioEntry P2", 15, 11, false);

    private final String label;
    private final long typeId;
    private final long otherTypeId;
    private final boolean takesFaces;

    ReaderModel(String label, long typeId, long otherTypeId, boolean takesFaces) {
        this.label = label;
        this.typeId = typeId;
        this.otherTypeId = otherTypeId;
        this.takesFaces = takesFaces;
    }

    /** The model's name. */
    public String label() {
        return label;
    }

    /** The id of its device type. */
    public long typeId() {
        return typeId;
    }

    /** The id of its device type in the other numbering. */
    public long otherTypeId() {
        return otherTypeId;
    }

    /** Whether it takes visual faces. */
    public boolean takesFaces() {
        return takesFaces;
    }
}
