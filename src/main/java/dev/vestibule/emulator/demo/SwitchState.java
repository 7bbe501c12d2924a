package dev.vestibule.emulator.demo;

import dev.vestibule.emulator.fault.Switch;
import dev.vestibule.emulator.fault.Switches;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * A switch on the control page.
 *
 * @param key which one
 * @param value how it stands
 */
@TemplateData
public record SwitchState(Switch key, String value) {

    /** What to choose from; a value set through the control interface comes first. */
    public List<String> options() {
        if (key.options().contains(value)) {
            return key.options();
        }
        List<String> options = new ArrayList<>(List.of(value));
        options.addAll(key.options());
        return options;
    }

    static SwitchState of(Switches switches, Switch key) {
        return new SwitchState(key, switches.get(key));
    }

    /** All but the version, which is chosen apart from them. */
    static List<SwitchState> all(Switches switches) {
        List<SwitchState> all = new ArrayList<>();
        for (Switch key : Switch.values()) {
            if (key != Switch.VERSION) {
                all.add(of(switches, key));
            }
        }
        return all;
    }
}
