package dev.vestibule.biostar.operators;

import java.util.List;

/** Operators for tests that do not care whether BioStar names the level in each answer: here it does. */
public final class TestOperator {

    private TestOperator() {}

    /** An operator of whom BioStar named no level. */
    public static Operator of(
            String id,
            String loginId,
            String name,
            boolean mayReadUsers,
            boolean mayWriteUsers,
            List<String> groupIds,
            DeviceRights devices) {
        return of(id, loginId, name, mayReadUsers, mayWriteUsers, groupIds, devices, "");
    }

    /** An operator of this level. */
    public static Operator of(
            String id,
            String loginId,
            String name,
            boolean mayReadUsers,
            boolean mayWriteUsers,
            List<String> groupIds,
            DeviceRights devices,
            String levelId) {
        return new Operator(id, loginId, name, mayReadUsers, mayWriteUsers, groupIds, devices, levelId, true);
    }
}
