package dev.vestibule.benchmark;

import java.util.List;
import java.util.stream.IntStream;

/** Whole journeys, and how long their scans take. */
final class Journeys {

    private static final int JOURNEYS = 1000;
    private static final int SCANS_IN_A_JOURNEY = 3;

    private final EmulatedBioStar emulator;
    private final Desk desk;
    private final List<String> readers;
    private final List<Browser> kiosks;
    private final List<Person> people;

    /** Each kiosk is paired with the reader of the same place in the list. */
    Journeys(EmulatedBioStar emulator, Desk desk, List<String> readers, List<Browser> kiosks, List<Person> people) {
        this.emulator = emulator;
        this.desk = desk;
        this.readers = readers;
        this.kiosks = kiosks;
        this.people = people;
    }

    /** One visit of a person to a kiosk, both by their place in the list. */
    Visit visit(int kiosk, int person) {
        return new Visit(
                kiosks.get(kiosk),
                emulator,
                readers.get(kiosk),
                people.get(person % people.size()).id());
    }

    /** From start to goodbye, a thousand times, on all kiosks at once; nobody is at two of them. */
    void run() {
        List<Integer> all = IntStream.range(0, kiosks.size()).boxed().toList();
        AtOnce.each(kiosks.size(), all, kiosk -> {
            for (int journey = 0; journey < JOURNEYS / kiosks.size(); journey++) {
                journeyOf(kiosk, journey);
            }
        });
    }

    /** One journey at a kiosk, of people who come to no other one. */
    void journeyOf(int kiosk, int number) {
        int ownPeople = people.size() / kiosks.size();
        journey(visit(kiosk, kiosk * ownPeople + number % ownPeople));
    }

    /** Three scans a journey through the portal and, in turn with them, the same scans without it. */
    void timeScans(int journeysAtOneKiosk, Samples portal, Samples direct) {
        for (int journey = 0; journey < journeysAtOneKiosk; journey++) {
            Visit visit = visit(0, journey);
            visit.identifyByPass(desk.pass(visit.personId()));
            visit.agree();
            visit.stepInFront();
            for (int scan = 0; scan < SCANS_IN_A_JOURNEY; scan++) {
                visit.kiosk().open("/kiosk/scan");
                portal.time(visit::scan);
                direct.time(() -> emulator.scan(visit.readerId()));
            }
            visit.finish();
        }
    }

    private void journey(Visit visit) {
        visit.identifyByPass(desk.pass(visit.personId()));
        visit.agree();
        visit.stepInFront();
        visit.scan();
        visit.save();
        visit.finish();
    }
}
