package dev.vestibule.emulator;

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

    static List<SwitchState> all(Switches switches) {
        List<SwitchState> all = new ArrayList<>();
        for (Switch key : Switch.values()) {
            all.add(new SwitchState(key, switches.get(key)));
        }
        return all;
    }
}
