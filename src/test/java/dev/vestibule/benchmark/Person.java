package dev.vestibule.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One of the emulator's people, from its file: id, name, group, e-mail, cards, number of faces, {@code disabled}. */
record Person(String id, boolean hasCard, boolean hasFace) {

    /** All who may come to a kiosk. */
    static List<Person> active() throws IOException {
        try (InputStream file = Person.class.getResourceAsStream("/emulator/people.txt")) {
            Stream<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.map(line -> line.split("\\|", -1))
                    .filter(fields -> !fields[0].equals("1") && fields[6].isEmpty())
                    .map(fields -> new Person(fields[0], !fields[4].isEmpty(), !fields[5].isEmpty()))
                    .toList();
        }
    }
}
