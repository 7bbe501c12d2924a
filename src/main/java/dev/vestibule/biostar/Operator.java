package dev.vestibule.biostar;

import java.util.List;

/**
 * Someone who signs in with a BioStar operator account (section 2.1, {@code User} of the login answer).
 *
 * @param id the BioStar user id
 * @param loginId the login id
 * @param name the name
 * @param mayReadUsers {@code permission.module.User.read}
 * @param mayWriteUsers {@code permission.module.User.write}
 * @param groupIds {@code permission.filter.UserGroup}: the groups (with all below) whose people the operator may touch
 * @param devices what they may do with devices
 * @param levelId {@code permission.id}, the operator level (section 3.9); empty when BioStar named none
 * @param levelShown whether BioStar named it too when it was asked about the user (section 3.2), which is not sure; only
 *     then is a level that is missing there one that was taken away
 */
public record Operator(
        String id,
        String loginId,
        String name,
        boolean mayReadUsers,
        boolean mayWriteUsers,
        List<String> groupIds,
        DeviceRights devices,
        String levelId,
        boolean levelShown) {

    private static final String ADMINISTRATOR = "1";

    /** The same operator, of whom BioStar was asked whether it names the level in its answers about users. */
    Operator withLevelShown(boolean shown) {
        return new Operator(id, loginId, name, mayReadUsers, mayWriteUsers, groupIds, devices, levelId, shown);
    }

    /** Whether this is an administrator of BioStar. */
    public boolean isAdministrator() {
        return levelId.equals(ADMINISTRATOR);
    }

    /** Whether BioStar lets them do what a kiosk does: change users, and scan with devices. */
    public boolean mayPairKiosks() {
        return mayWriteUsers && devices.mayUse();
    }
}
