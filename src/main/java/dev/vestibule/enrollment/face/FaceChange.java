package dev.vestibule.enrollment.face;

import dev.vestibule.biostar.people.Belongings;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Sql;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A save or a deletion that BioStar may have carried out, and of which nobody knows.
 *
 * @param work which of the two
 * @param place where and for whom, as its records say it
 * @param sent whether it was sent at all
 * @param facesBefore how many faces BioStar showed before
 * @param revisionBefore what BioStar counts with every write to the person, before; empty when it does not tell
 * @param belongingsBefore what else the person had before; empty when that is not known
 * @param unknownAt since when nobody knows; from then on this portal sends nothing more of it
 * @param lookAt when BioStar is read next
 */
public record FaceChange(
        Work work,
        Entry place,
        boolean sent,
        Optional<Integer> facesBefore,
        Optional<String> revisionBefore,
        Optional<Belongings> belongingsBefore,
        Instant unknownAt,
        Instant lookAt) {

    /**
     * From here on a change that BioStar does not show is taken as not carried out. BioStar gives up after 60 seconds of
     * waiting for what it does itself (reference, section 10, row 17) and then answers with code 4; changes were seen to
     * arrive 40 seconds late. This is three times the one and more than four times the other, counted from the moment
     * when nothing more is sent, and leaves room for clocks of replicas that are a minute apart. A pass stays used all
     * the same: see {@link LateReadings}.
     */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What is recorded of such work that was carried out. */
    static RecordKind done(Work work) {
        return work == Work.SAVE ? RecordKind.FACE_SAVED : RecordKind.FACE_DELETED;
    }

    /** What is recorded of such work that was not. */
    public static RecordKind notDone(Work work) {
        return work == Work.SAVE ? RecordKind.FACE_NOT_SAVED : RecordKind.FACE_NOT_DELETED;
    }

    /** What reading says about it. */
    enum Finding {
        /** BioStar shows that it was carried out. */
        DONE,
        /** It was not, and will not be. */
        NOT_DONE,
        /** It may still be carried out. */
        OPEN,
        /** Nothing that BioStar shows will ever tell. */
        UNDECIDABLE
    }

    static FaceChange of(ResultSet row) throws SQLException {
        Entry place = Entry.of(RecordKind.FACE_UNCONFIRMED, row.getString("reference"))
                .kiosk(row.getString("kiosk_id"))
                .reader(row.getString("reader_id"))
                .journey(row.getString("journey_id"))
                .person(row.getString("person_id"));
        int faces = row.getInt("faces_before");
        Optional<Integer> facesBefore = row.wasNull() ? Optional.empty() : Optional.of(faces);
        return new FaceChange(
                Work.valueOf(row.getString("work")),
                place,
                Sql.optionalTime(row, "sent_at").isPresent(),
                facesBefore,
                Sql.optionalText(row, "revision_before"),
                Sql.optionalText(row, "belongings_before").flatMap(Belongings::ofCounts),
                Sql.time(row, "unknown_at"),
                Sql.time(row, "look_at"));
    }

    /** Whether it may not have arrived yet. */
    boolean mayStillArrive(Instant now) {
        return now.isBefore(unknownAt.plus(PATIENCE));
    }

    Visit visit() {
        return new Visit(
                journeyId(), place.kioskId().orElseThrow(), place.readerId().orElseThrow(), place.reference());
    }

    String personId() {
        return place.personId().orElseThrow();
    }

    String journeyId() {
        return place.journeyId().orElseThrow();
    }

    String reference() {
        return place.reference();
    }

    /**
     * What a reading of the person says, of which it is certain that it began at this time or later. A face where there
     * was none, or a person written to since, is taken for a save that was carried out: should an administrator have
     * done that meanwhile, the worst that follows is that a used pass stays used.
     */
    Finding found(Optional<Person> person, Instant read) {
        if (!sent) {
            return Finding.NOT_DONE;
        }
        boolean over = !mayStillArrive(read);
        boolean face = person.filter(Person::hasFace).isPresent();
        boolean done = work == Work.DELETION ? !face : face && isNew(person.get());
        if (done) {
            return Finding.DONE;
        }
        if (!over) {
            return Finding.OPEN;
        }
        boolean told = work == Work.DELETION || !face || comparable(person.get());
        return told ? Finding.NOT_DONE : Finding.UNDECIDABLE;
    }

    /** When to look again: every few seconds while it may still arrive, then less and less while BioStar is away. */
    Instant nextLook(Instant now) {
        Duration known = Duration.between(unknownAt, now);
        Duration pause = known.compareTo(PATIENCE) < 0 ? Duration.ofSeconds(5) : known.dividedBy(6);
        Duration longest = Duration.ofMinutes(10);
        return now.plus(pause.compareTo(longest) < 0 ? pause : longest);
    }

    private boolean isNew(Person person) {
        boolean first = facesBefore.filter(before -> before == 0).isPresent();
        return first || comparable(person) && !revisionBefore.equals(person.revision());
    }

    private boolean comparable(Person person) {
        return revisionBefore.isPresent() && person.revision().isPresent();
    }
}
