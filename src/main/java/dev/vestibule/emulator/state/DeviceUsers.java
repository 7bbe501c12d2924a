package dev.vestibule.emulator.state;

import dev.vestibule.emulator.fault.Switch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is on which device (section 4.9): where users go by themselves everybody but those taken off it, elsewhere those
 * who were exported to it. Safe to use from any thread.
 */
public final class DeviceUsers {

    private final Map<String, Set<String>> exported = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> takenOff = new ConcurrentHashMap<>();
    private final EmulatedSite site;

    DeviceUsers(EmulatedSite site) {
        this.site = site;
    }

    /** The users on a device, by id. */
    public List<EmulatedUser> on(EmulatedReader device) {
        return site.people().stream()
                .filter(user -> isOn(device.id(), user.id()))
                .toList();
    }

    /** A user was written in BioStar, which sends them to every device that is connected, where it does so by itself. */
    public void written(EmulatedUser user) {
        if (isAutomatic()) {
            site.readers().stream().filter(device -> device.state().online()).forEach(device -> put(device, user.id()));
        }
    }

    /** These users were sent to a device. */
    public void export(EmulatedReader device, Collection<String> users) {
        users.forEach(user -> {
            exported.computeIfAbsent(device.id(), id -> ConcurrentHashMap.newKeySet())
                    .add(user);
            put(device, user);
        });
    }

    /** These users were taken off a device. */
    public void remove(EmulatedReader device, Collection<String> users) {
        exported.computeIfPresent(device.id(), (id, sent) -> without(sent, users));
        takenOff.computeIfAbsent(device.id(), id -> ConcurrentHashMap.newKeySet())
                .addAll(users);
    }

    void reset() {
        exported.clear();
        takenOff.clear();
    }

    private void put(EmulatedReader device, String user) {
        takenOff.computeIfPresent(device.id(), (id, gone) -> without(gone, Set.of(user)));
        site.events().userPut(device, user);
    }

    private static Set<String> without(Set<String> users, Collection<String> some) {
        users.removeAll(some);
        return users;
    }

    private boolean isOn(String device, String user) {
        return isAutomatic()
                ? !takenOff.getOrDefault(device, Set.of()).contains(user)
                : exported.getOrDefault(device, Set.of()).contains(user);
    }

    private boolean isAutomatic() {
        return site.switches().is(Switch.USER_SYNC, "automatic");
    }
}
