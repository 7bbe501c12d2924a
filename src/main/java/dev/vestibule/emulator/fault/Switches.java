package dev.vestibule.emulator.fault;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How the switches stand; safe to use from any thread. */
public final class Switches {

    private final Map<Switch, String> values = new EnumMap<>(Switch.class);

    /** All at their defaults. */
    public Switches() {
        reset();
    }

    /** The value now. */
    public synchronized String get(Switch key) {
        return values.get(key);
    }

    /** Whether this is the value now. */
    public boolean is(Switch key, String value) {
        return get(key).equals(value);
    }

    /**
     * Sets one switch; a version sets all that differ between versions.
     *
     * @throws IllegalArgumentException for a value that the switch does not have
     */
    public synchronized void set(Switch key, String value) {
        if (!key.takes(value)) {
            throw new IllegalArgumentException(key.key() + " takes one of " + key.options());
        }
        values.put(key, value);
        if (key == Switch.VERSION) {
            become(profile());
        }
    }

    /** Which BioStar this is. */
    public Profile profile() {
        return Profile.of(get(Switch.VERSION)).orElseThrow();
    }

    /** What no version changes stays as somebody set it. */
    private void become(Profile chosen) {
        for (Profile profile : Profile.values()) {
            profile.differences()
                    .keySet()
                    .forEach(key -> values.put(key, key.options().get(0)));
        }
        values.putAll(chosen.differences());
    }

    /** Every switch as it stands, by its key. */
    public synchronized Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        values.forEach((key, value) -> all.put(key.key(), value));
        return all;
    }

    /** Puts every switch back to its default. */
    public synchronized void reset() {
        for (Switch key : Switch.values()) {
            values.put(key, key.options().get(0));
        }
    }

    /** The value of a switch that is a time in seconds. */
    public Duration seconds(Switch key) {
        return Duration.ofMillis(new BigDecimal(get(key)).movePointRight(3).longValue());
    }

    /** Refuses the way that the switch says, unless it has this value. */
    public void refuseUnless(Switch key, String value) {
        if (!is(key, value)) {
            throw refusal(key);
        }
    }

    /** The refusal that the switch says, as {@code status/code}. */
    public RefusedCall refusal(Switch key) {
        String[] statusAndCode = get(key).split("/");
        return new RefusedCall(Integer.parseInt(statusAndCode[0]), statusAndCode[1]);
    }
}
