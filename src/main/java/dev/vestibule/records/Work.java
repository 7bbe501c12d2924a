package dev.vestibule.records;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Work that is recorded when it begins and when it has ended; in between its process may die. */
public enum Work {
    /** A reader takes a face. */
    SCAN(
            RecordKind.SCAN_STARTED,
            RecordKind.SCAN_ABANDONED,
            Set.of(RecordKind.SCAN_CAPTURED, RecordKind.SCAN_FAILED, RecordKind.SCAN_ABANDONED)),
    /** A face is written to BioStar and read back. */
    SAVE(
            RecordKind.FACE_SAVING,
            RecordKind.FACE_UNCONFIRMED,
            Set.of(RecordKind.FACE_SAVED, RecordKind.FACE_NOT_SAVED, RecordKind.FACE_UNCONFIRMED)),
    /** Faces are deleted in BioStar. */
    DELETION(
            RecordKind.FACE_DELETING,
            RecordKind.FACE_DELETION_UNKNOWN,
            Set.of(RecordKind.FACE_DELETED, RecordKind.FACE_NOT_DELETED, RecordKind.FACE_DELETION_UNKNOWN)),
    /** BioStar is asked to send its enrollment e-mail. */
    INVITATION(
            RecordKind.INVITATION_SENDING,
            RecordKind.INVITATION_UNKNOWN,
            Set.of(RecordKind.INVITATION_SENT, RecordKind.INVITATION_FAILED, RecordKind.INVITATION_UNKNOWN));

    private final RecordKind begun;
    private final RecordKind unknown;
    private final Set<RecordKind> ends;

    Work(RecordKind begun, RecordKind unknown, Set<RecordKind> ends) {
        this.begun = begun;
        this.unknown = unknown;
        this.ends = ends;
    }

    /** What is recorded when nobody knows how it ended. */
    public RecordKind unknown() {
        return unknown;
    }

    /** All that is recorded about it. */
    Set<RecordKind> kinds() {
        Set<RecordKind> kinds = EnumSet.copyOf(ends);
        kinds.add(begun);
        return kinds;
    }

    /** The work that begins with this record. */
    static Optional<Work> begunBy(RecordKind kind) {
        return Arrays.stream(values()).filter(work -> work.begun == kind).findFirst();
    }

    /** The work that ends with this record. */
    static Optional<Work> endedBy(RecordKind kind) {
        return Arrays.stream(values()).filter(work -> work.ends.contains(kind)).findFirst();
    }
}
