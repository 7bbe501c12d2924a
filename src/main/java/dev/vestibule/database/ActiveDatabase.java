package dev.vestibule.database;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The one database that is used; the other is never touched.
 *
 * @param source its connections
 * @param migrations what brings its tables up to date
 * @param folder the folder of the embedded database; empty with PostgreSQL
 */
record ActiveDatabase(DataSource source, Flyway migrations, Optional<Path> folder) {}
