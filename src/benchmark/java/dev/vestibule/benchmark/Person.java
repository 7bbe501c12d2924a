package dev.vestibule.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the emulator's people, from its file: id, name, group, e-mail, cards, number of faces, {@code disabled}.
 *
 * @param card their cards, as in the file; empty without one
 */
record Person(String id, String card, boolean hasFace) {

    /** All who may come to a kiosk. */
    static List<Person> active() throws IOException {
        try (InputStream file = Person.class.getResourceAsStream("/emulator/people.txt")) {
            Stream<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.map(line -> line.split("\\|", -1))
                    .filter(fields -> !fields[0].equals("1") && fields[6].isEmpty())
                    .map(fields -> new Person(fields[0], fields[4], !fields[5].isEmpty()))
                    .toList();
        }
    }

    /** All who can come by badge without being asked about a face: one card, which nobody else has, and no face. */
    static List<Person> byBadge() throws IOException {
        List<Person> all = active();
        return all.stream()
                .filter(person -> !person.hasFace() && person.card().matches("\\d+"))
                .filter(person -> all.stream()
                                .filter(other -> other.card().contains(person.card()))
                                .count()
                        == 1)
                .toList();
    }
}
