package dev.vestibule.enrollment.identification;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.people.FaceStore;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.enrollment.KioskScope;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.face.LateReadings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads in BioStar whom a pass or a badge names, before anything is proven. Calls block. */
@ApplicationScoped
class PeopleAtKiosks {

    private final LateReadings readings;
    private final FaceStore faces;
    private final KioskScope scope;

    PeopleAtKiosks(LateReadings readings, FaceStore faces, KioskScope scope) {
        this.readings = readings;
        this.faces = faces;
        this.scope = scope;
    }

    /**
     * Whom BioStar shows now.
     *
     * @param active the person, when BioStar calls them active; nobody else is proven by anything
     * @param outside whether they are in no group that this kiosk is for
     */
    record PersonAtKiosk(Optional<Person> active, boolean outside) {}

    /**
     * Reads the person, since BioStar's searches leave out what tells whether somebody is active (section 3.6). What
     * nobody knew of their face is settled first.
     *
     * @throws BioStarException when BioStar cannot say who the person is, or which groups there are
     */
    PersonAtKiosk find(Visit visit, String personId) {
        readings.look(personId);
        Optional<Person> active = faces.find(personId).filter(Person::active);
        boolean outside =
                active.filter(person -> !scope.admits(visit.kioskId(), person)).isPresent();
        return new PersonAtKiosk(active, outside);
    }
}
