package dev.vestibule.enrollment.scan;

import dev.vestibule.biostar.BioStarException;
import dev.vestibule.biostar.BioStarFailure;
import dev.vestibule.biostar.cards.CardOwner;
import dev.vestibule.biostar.cards.CardOwners;
import dev.vestibule.biostar.people.Card;
import dev.vestibule.biostar.readers.Readers;
import dev.vestibule.database.Sql;
import dev.vestibule.database.SqlWork;
import dev.vestibule.enrollment.EnrollmentConfig;
import dev.vestibule.enrollment.Journeys;
import dev.vestibule.enrollment.Visit;
import dev.vestibule.enrollment.identification.BadgeIdentification;
import dev.vestibule.enrollment.identification.BadgeOutcome;
import dev.vestibule.enrollment.pass.GuessLimits;
import dev.vestibule.enrollment.pass.PassCheck;
import dev.vestibule.enrollment.pass.ProofKind;
import dev.vestibule.records.Entry;
import dev.vestibule.records.RecordKind;
import dev.vestibule.records.Records;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of a badge scan, under the same lease as a face scan: an open journey in which nobody is proven, not too many
 * badges, and the card's one owner. The card's number stays in here.
 */
@ApplicationScoped
public class BadgeScan {

    private static final int MOST_SCANS = 5;
    private static final String COUNT =
            "update journey set badge_scans = badge_scans + 1 where id = ? and badge_scans < ?";

    private final LeasedScans scans;
    private final Records records;
    private final Journeys journeys;
    private final GuessLimits limits;
    private final EnrollmentConfig config;
    private final BadgeIdentification identification;
    private final Function<String, Uni<Card>> reader;
    private final Function<Card, CardOwner> owners;

    @Inject
    BadgeScan(
            LeasedScans scans,
            Records records,
            Journeys journeys,
            GuessLimits limits,
            EnrollmentConfig config,
            BadgeIdentification identification,
            Readers readers,
            CardOwners owners) {
        this(scans, records, journeys, limits, config, identification, readers::scanCard, owners::ownerOf);
    }

    BadgeScan(
            LeasedScans scans,
            Records records,
            Journeys journeys,
            GuessLimits limits,
            EnrollmentConfig config,
            BadgeIdentification identification,
            Function<String, Uni<Card>> reader,
            Function<Card, CardOwner> owners) {
        this.scans = scans;
        this.records = records;
        this.journeys = journeys;
        this.limits = limits;
        this.config = config;
        this.identification = identification;
        this.reader = reader;
        this.owners = owners;
    }

    /** Same threading, cancelling and failing as {@link FaceScan#scan}; at most 5 in a journey. */
    public Uni<BadgeOutcome> scan(Visit visit) {
        return scans.run(new Scan(visit));
    }

    private final class Scan implements ScanRules<Card, BadgeOutcome> {

        private final Visit visit;

        private Scan(Visit visit) {
            this.visit = visit;
        }

        @Override
        public ScanKind kind() {
            return ScanKind.BADGE;
        }

        @Override
        public String readerId() {
            return visit.readerId();
        }

        @Override
        public Entry entry(RecordKind kind) {
            return visit.entry(kind);
        }

        /** Tries at one reader come one after another, so their row is held before the journey's. */
        @Override
        public Optional<BadgeOutcome> refusal(Connection connection) throws SQLException {
            Optional<PassCheck.Wait> wait = limits.waiting(connection, ProofKind.BADGE, visit.readerId());
            if (!config.badge() || !journeys.holdUnproven(connection, visit) || hasReadTooMany(connection)) {
                return Optional.of(new BadgeOutcome.NotAllowed());
            }
            return wait.map(BadgeOutcome.Wait::new);
        }

        @Override
        public void begun(Connection connection) throws SQLException {
            Sql.of(COUNT, visit.journeyId(), MOST_SCANS).update(connection);
        }

        @Override
        public Uni<Card> ask() {
            return reader.apply(visit.readerId());
        }

        /** Whom the card proves is committed before the reader is free. */
        @Override
        public SqlWork<BadgeOutcome> answered(Card card) {
            BadgeOutcome outcome = proven(card);
            return connection -> outcome;
        }

        private BadgeOutcome proven(Card card) {
            CardOwner owner;
            try {
                owner = owners.apply(card);
            } catch (BioStarException unknown) {
                BioStarFailure failure = unknown.failure();
                records.write(entry(RecordKind.BADGE_FAILED).cause(failure.kind(), failure.code()));
                return new BadgeOutcome.Failed(failure);
            }
            return identification.prove(visit, owner);
        }

        @Override
        public BadgeOutcome failed(Connection connection, BioStarFailure failure) {
            return new BadgeOutcome.Failed(failure);
        }

        @Override
        public void abandoned(Connection connection) {
            // Each card that is waited for counts: what is counted here are not tries of a person, but uses of a
            // reader.
        }

        @Override
        public BadgeOutcome busy(Duration left) {
            return new BadgeOutcome.ReaderBusy(left);
        }

        private boolean hasReadTooMany(Connection connection) throws SQLException {
            return Sql.of("select id from journey where id = ? and badge_scans >= ?", visit.journeyId(), MOST_SCANS)
                    .exists(connection);
        }
    }
}
