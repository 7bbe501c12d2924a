package dev.vestibule.biostar.operators;

import java.util.List;

/**
 * What an operator may do with devices (section 2.1, {@code permission} of the login answer).
 *
 * <p>Public material does not say how device groups nest, and describes no call for their tree (section 4). So a group is
 * in reach when the operator's filter names it, or names the root, All Devices; a group below a named one has to be named
 * too.
 *
 * @param mayUse {@code permission.module.Device}, read or write: who sees the devices in BioStar may scan with them
 * @param groupIds {@code permission.filter.DeviceGroup}
 */
public record DeviceRights(boolean mayUse, List<String> groupIds) {

    private static final String ROOT = "1";

    /** No devices at all. */
    public static DeviceRights none() {
        return new DeviceRights(false, List.of());
    }

    /** Whether the devices of this group are in reach. A device of which no group is known is so only by the root. */
    public boolean reach(String groupId) {
        return groupIds.contains(ROOT) || !groupId.isBlank() && groupIds.contains(groupId);
    }
}
