package dev.vestibule.enrollment.face;

import dev.vestibule.database.Database;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.records.Entry;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Looks up how a journey's one save stands; also in a journey that has ended with it. Calls block. */
@ApplicationScoped
public class SaveStandings {

    private final Database database;
    private final Records records;
    private final LateReadings readings;

    SaveStandings(Database database, Records records, LateReadings readings) {
        this.database = database;
        this.records = records;
        this.readings = readings;
    }

    /** How it stands, as it is recorded. */
    public SaveStanding of(Visit visit, Proof proof) {
        return database.query(connection -> of(connection, visit, proof));
    }

    /** The same, after reading the person in BioStar if nobody knows. */
    public SaveStanding lookAgain(Visit visit, Proof proof) {
        readings.look(proof.personId());
        return of(visit, proof);
    }

    /** As it is recorded, inside a transaction. */
    SaveStanding of(Connection connection, Visit visit, Proof proof) throws SQLException {
        return records.newestOfFace(connection, proof.personId())
                .filter(newest -> newest.journeyId().equals(Optional.of(visit.journeyId())))
                .map(SaveStandings::standing)
                .orElse(SaveStanding.NONE);
    }

    private static SaveStanding standing(Entry last) {
        return switch (last.kind()) {
            case FACE_SAVING -> SaveStanding.SAVING;
            case FACE_SAVED -> SaveStanding.SAVED;
            case FACE_UNCONFIRMED -> SaveStanding.NOT_CONFIRMED;
            case FACE_NOT_SAVED -> wasFoundLater(last) ? SaveStanding.FOUND_NOT_SAVED : SaveStanding.NONE;
            default -> SaveStanding.NONE;
        };
    }

    private static boolean wasFoundLater(Entry last) {
        return last.cause().equals(Optional.of(Cause.FOUND_LATER.name()));
    }
}
