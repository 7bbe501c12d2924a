package dev.vestibule.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where Vestibule keeps passes, consents, records, kiosks and leases. */
@ConfigMapping(prefix = "vestibule")
public interface DatabaseConfig {

    /** Folder of the embedded database; made when it is missing. */
    @WithDefault("data")
    Path dataDir();

    /** The embedded database's file in that folder; the emulator has one of its own. Not for sites to set. */
    @WithName("database.file")
    @WithDefault("vestibule.db")
    String file();

    /** {@code jdbc:postgresql://...}: use PostgreSQL instead; user and password beside it. */
    @WithName("database.url")
    Optional<String> url();

    /** PostgreSQL user. */
    @WithName("database.user")
    Optional<String> user();

    /** PostgreSQL password. */
    @WithName("database.password")
    Optional<String> password();

    /**
     * PostgreSQL user that owns the tables and migrates them, for a site where {@link #user} may only work with them;
     * the same user when it is left out.
     */
    @WithName("database.migration-user")
    Optional<String> migrationUser();

    /** Password of {@link #migrationUser}. */
    @WithName("database.migration-password")
    Optional<String> migrationPassword();
}
