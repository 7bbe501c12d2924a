package dev.vestibule.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationFailureTest {

    @ParameterizedTest
    @CsvSource({
        "08001,'VESTIBULE_DATABASE_URL: no PostgreSQL answers there.'",
        "28P01,'VESTIBULE_DATABASE_USER, VESTIBULE_DATABASE_PASSWORD: PostgreSQL refused them.'",
        "3D000,'VESTIBULE_DATABASE_URL: PostgreSQL has no database of that name.'",
        "42501,'VESTIBULE_DATABASE_USER: this PostgreSQL user may not make tables.'",
        "25006,'VESTIBULE_DATABASE_URL: PostgreSQL can only be read there.'",
        "53100,'VESTIBULE_DATABASE_URL: the volume of PostgreSQL there is full.'",
        "57P03,'VESTIBULE_DATABASE_URL: PostgreSQL is stopping or starting there.'"
    })
    void whatIsTheSitesToMendIsOneSentenceWithoutTheDriversText(String state, String sentence) {
        assertThat(explained(new SQLException("canary", state), Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(sentence)
                .hasNoCause();
    }

    @Test
    void theEmbeddedDatabaseNamesItsFolderAndSqlitesCode() {
        assertThat(explained(new SQLException("[SQLITE_FULL] canary\ncanary"), Optional.of(Path.of("data"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "VESTIBULE_DATA_DIR: the database in the folder data cannot be used: SQLITE_FULL; its volume"
                                + " is full.");
    }

    @Test
    void whatOnlyADeveloperCanMendKeepsItsTrace() {
        FlywayException checksum = new FlywayException("checksum");
        assertThat(MigrationFailure.explain(checksum, Optional.empty())).isSameAs(checksum);
        FlywayException syntax = new FlywayException("migration", new SQLException("syntax", "42601"));
        assertThat(MigrationFailure.explain(syntax, Optional.empty())).isSameAs(syntax);
    }

    private static RuntimeException explained(SQLException cause, Optional<Path> folder) {
        return MigrationFailure.explain(new FlywayException("canary", new RuntimeException(cause)), folder);
    }
}
