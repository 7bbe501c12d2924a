package dev.vestibule.enrollment.identification;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.people.Person;
import dev.vestibule.database.Database;
import dev.vestibule.enrollment.Cause;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Proof;
import dev.vestibule.enrollment.ProofHashes;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.PeopleAtKiosks.PersonAtKiosk;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.Pass;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.PassClaims;
import dev.vestibule.enrollment.pass.PassOutcome;
import dev.vestibule.enrollment.pass.TypedPasses;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Turns a typed pass into the one proof of a journey. The person is read from BioStar first; what happened is committed
 * only then, together with the journey that is theirs from now on. Calls block.
 */
@ApplicationScoped
public class PassIdentification {

    private final Database database;
    private final Records records;
    private final Journeys journeys;
    private final TypedPasses typedPasses;
    private final PassClaims passes;
    private final ProofHashes hashes;
    private final PeopleAtKiosks people;

    PassIdentification(
            Database database,
            Records records,
            Journeys journeys,
            TypedPasses typedPasses,
            PassClaims passes,
            ProofHashes hashes,
            PeopleAtKiosks people) {
        this.database = database;
        this.records = records;
        this.journeys = journeys;
        this.typedPasses = typedPasses;
        this.passes = passes;
        this.hashes = hashes;
        this.people = people;
    }

    /**
     * Checks what was typed as a pass. A pass whose person is gone, inactive or somebody else by now is refused, counted
     * and answered as a wrong one; only its record tells.
     *
     * @throws BioStarException when BioStar cannot say who the person is; that is recorded
     * @throws dev.vestibule.database.DatabaseException when it could not be committed: then nobody is proven
     */
    public PassOutcome prove(Visit visit, String typed) {
        if (!journeys.isUnproven(visit)) {
            return new PassOutcome.NotAllowed();
        }
        return typedPasses
                .check(typed, visit)
                .fold(open -> proven(visit, open.pass()), PassCheck.Refused::new, wait -> wait);
    }

    private PassOutcome proven(Visit visit, Pass pass) {
        PersonAtKiosk found = find(visit, pass);
        return database.transaction(connection -> {
            GuessLimits.Turn turn = typedPasses.turn(connection, visit);
            if (!journeys.holdUnproven(connection, visit)) {
                return new PassOutcome.NotAllowed();
            }
            Optional<Cause> refusal = refusal(connection, pass, found.active());
            if (refusal.isPresent()) {
                typedPasses.refuse(connection, turn, visit, refused(visit, pass, refusal.get(), Optional.empty()));
                return new PassCheck.Refused();
            }
            if (found.outside()) {
                giveBack(connection, pass, refused(visit, pass, Cause.OUTSIDE_KIOSK, Optional.empty()));
                return new PassOutcome.OutsideKiosk();
            }
            Person person = found.active().orElseThrow();
            Proof proof = pass.proof();
            journeys.prove(connection, visit, proof, person);
            records.write(connection, entry(RecordKind.PASS_ACCEPTED, visit, pass));
            return new PassOutcome.Proven(person, proof);
        });
    }

    private PersonAtKiosk find(Visit visit, Pass pass) {
        try {
            return people.find(visit, pass.personId());
        } catch (BioStarException unknown) {
            BioStarFailure failure = unknown.failure();
            Entry refused = refused(visit, pass, failure.kind(), failure.code());
            database.transaction(connection -> {
                giveBack(connection, pass, refused);
                return refused;
            });
            throw unknown;
        }
    }

    private void giveBack(Connection connection, Pass pass, Entry refused) throws SQLException {
        typedPasses.giveBack(connection, pass.id());
        records.write(connection, refused);
    }

    private Optional<Cause> refusal(Connection connection, Pass pass, Optional<Person> person) throws SQLException {
        if (person.isEmpty()) {
            return Optional.of(Cause.PERSON_INACTIVE);
        }
        if (pass.personHash().filter(hashes.of(person.get())::matches).isEmpty()) {
            return Optional.of(Cause.PERSON_CHANGED);
        }
        return passes.holdOpen(connection, pass.id()) ? Optional.empty() : Optional.of(Cause.PASS_CLOSED);
    }

    private static Entry refused(Visit visit, Pass pass, Enum<?> cause, Optional<String> code) {
        return entry(RecordKind.PASS_REFUSED, visit, pass).cause(cause, code);
    }

    private static Entry entry(RecordKind kind, Visit visit, Pass pass) {
        return visit.entry(kind).pass(pass.id()).person(pass.personId());
    }
}
