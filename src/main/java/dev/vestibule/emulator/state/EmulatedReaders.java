package dev.vestibule.emulator.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The readers of the site. */
final class EmulatedReaders {

    private static final int FIRST_EXTRA = 600000001;
    private static final List<String> CHOSEN = List.of("1002", "1008", "1014");

    private final Map<String, EmulatedReader> readers = new LinkedHashMap<>();
    private final boolean automatic;
    private final Delay delay;
    private final BiConsumer<EmulatedReader, Shown> passed;

    EmulatedReaders(boolean automatic, Delay delay, BiConsumer<EmulatedReader, Shown> passed) {
        this.passed = passed;
        this.automatic = automatic;
        this.delay = delay;
        reset();
    }

    synchronized List<EmulatedReader> all() {
        return List.copyOf(readers.values());
    }

    synchronized Optional<EmulatedReader> find(String id) {
        return Optional.ofNullable(readers.get(id));
    }

    synchronized List<String> add(int count) {
        List<String> ids = new ArrayList<>();
        for (int added = 0; added < count; added++) {
            int number = readers.size();
            String address = "10.1." + number / 250 + "." + (number % 250 + 1);
            String id = Integer.toString(FIRST_EXTRA + number);
            put(
                    new EmulatedReader(ReaderModel.FACESTATION_F2, DeviceGroup.ALL_DEVICES, id, address, delay),
                    CHOSEN.get(0));
            ids.add(id);
        }
        return ids;
    }

    synchronized void reset() {
        readers.values().forEach(EmulatedReader::stop);
        readers.clear();
        put(ReaderModel.FACESTATION_F2, DeviceGroup.CARDIOLOGY, EmulatedSite.F2, "10.0.0.20", CHOSEN.get(0));
        put(ReaderModel.BIOSTATION_3, DeviceGroup.THEATRE, EmulatedSite.BIOSTATION_3, "10.0.0.21", CHOSEN.get(1));
        put(ReaderModel.BIOENTRY_P2, DeviceGroup.ALL_DEVICES, EmulatedSite.BIOENTRY_P2, "10.0.0.22", CHOSEN.get(2));
    }

    private void put(ReaderModel model, DeviceGroup group, String id, String address, String chosen) {
        put(new EmulatedReader(model, group, id, address, delay), chosen);
    }

    private void put(EmulatedReader reader, String chosen) {
        reader.automatic(automatic);
        reader.begin(automatic ? Presentation.FACE : Presentation.NOBODY, chosen);
        reader.whenPassed(passed);
        readers.put(reader.id(), reader);
    }
}
