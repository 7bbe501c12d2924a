package dev.vestibule.emulator.state;

import java.util.List;

/**
 * Who may log in, and what they may do.
 *
 * @param loginId the login id
 * @param password the password
 * @param userId the user it belongs to
 * @param groupIds {@code permission.filter.UserGroup}
 * @param writesUsers {@code permission.module.User.write}; all of them may read
 * @param deviceGroupIds {@code permission.filter.DeviceGroup}; an account without any may not use devices
 */
public record Account(
        String loginId,
        String password,
        String userId,
        List<String> groupIds,
        boolean writesUsers,
        List<String> deviceGroupIds) {

    /** Whether people of this group are within its filter; group 1 holds all others. */
    public boolean reaches(String groupId) {
        return groupIds.contains("1") || groupIds.contains(groupId);
    }

    /** Whether the devices of this group are within its filter; group 1 holds all others. */
    public boolean reachesDevices(String groupId) {
        return deviceGroupIds.contains("1") || deviceGroupIds.contains(groupId);
    }

    /** {@code permission.module.Device.read}. */
    public boolean usesDevices() {
        return !deviceGroupIds.isEmpty();
    }

    /** {@code permission.id} (section 3.9): an administrator changes everybody, the others have levels of their own. */
    public int levelId() {
        if (!writesUsers) {
            return 5;
        }
        return groupIds.contains("1") && usesDevices() ? 1 : 4;
    }

    /** The operator level's name. */
    public String levelName() {
        return switch (levelId()) {
            case 1 -> "Administrator";
            case 4 -> "Ward Operator";
            default -> "User Reader";
        };
    }

    @Override
    public String toString() {
        return "Account[" + loginId + "]";
    }
}
