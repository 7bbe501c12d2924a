package dev.vestibule.access.home;

import dev.vestibule.biostar.BioStarEndpoint;
import dev.vestibule.configuration.ConfigurationCheck;
import dev.vestibule.configuration.EmulationConfig;
import dev.vestibule.database.Database;
import dev.vestibule.database.Migrations;
import dev.vestibule.database.Sql;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A database belongs to one BioStar: a pass or a session made for the people of one, the emulator for instance, must
 * prove nobody at another, whose ids are the same numbers. The first start on a database decides.
 */
@Singleton
class HomeBioStar implements ConfigurationCheck {

    private static final Logger LOG = Logger.getLogger(HomeBioStar.class);
    private static final int AFTER_MIGRATIONS = Migrations.PRIORITY + 1;

    private static final String CLAIM =
            "insert into belongs_to (one, biostar, since) values (1, ?, ?) on conflict (one) do nothing";

    private static final String MOVE = "update belongs_to set biostar = ?, since = ? where biostar = ?";

    private final Database database;
    private final BioStarEndpoint endpoint;
    private final EmulationConfig emulation;
    private final MovedBioStarConfig config;
    private final Clock clock;

    HomeBioStar(
            Database database,
            BioStarEndpoint endpoint,
            EmulationConfig emulation,
            MovedBioStarConfig config,
            Clock clock) {
        this.database = database;
        this.endpoint = endpoint;
        this.emulation = emulation;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Stream<String> mistakes() {
        return config.movedFrom().filter(text -> BioStarName.of(text).isEmpty()).isPresent()
                ? Stream.of("VESTIBULE_BIOSTAR_MOVED_FROM is not of the form https://server[:port].")
                : Stream.empty();
    }

    void check(@Observes @Priority(AFTER_MIGRATIONS) StartupEvent start) {
        check();
    }

    /**
     * Makes the database belong to this BioStar when it belongs to none yet, or to the one that this one has moved from.
     *
     * @throws ConfigurationException with one sentence when it belongs to another
     */
    void check() {
        String present = emulation.emulated() ? BioStarName.EMULATOR : BioStarName.of(endpoint.uri());
        String owner = database.transaction(connection -> owner(connection, present));
        if (!owner.equals(present)) {
            throw new ConfigurationException(refusal(owner, present));
        }
    }

    private String owner(Connection connection, String present) throws SQLException {
        Sql.of(CLAIM, present, clock.instant()).update(connection);
        Optional<String> before = emulation.emulated() ? Optional.empty() : config.movedFrom();
        Optional<String> old = before.flatMap(BioStarName::of);
        if (old.isPresent() && Sql.of(MOVE, present, clock.instant(), old.get()).update(connection) > 0) {
            LOG.infof("The database belonged to %s and belongs to %s from now on.", old.get(), present);
        }
        return Sql.of("select biostar from belongs_to")
                .first(connection, row -> row.getString("biostar"))
                .orElseThrow();
    }

    private static String refusal(String owner, String present) {
        String sentence = "The database belongs to " + owner + ", not to " + present + ": use another database";
        boolean mayHaveMoved = !owner.equals(BioStarName.EMULATOR) && !present.equals(BioStarName.EMULATOR);
        return mayHaveMoved
                ? sentence + ", or, when it is the same BioStar at a new address, set VESTIBULE_BIOSTAR_MOVED_FROM to "
                        + owner + "."
                : sentence + ".";
    }
}
