package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** On PostgreSQL. */
@Tag("postgresql")
@QuarkusTest
@TestProfile(OnPostgresql.class)
class SecondTapsOnPostgresqlTest extends SecondTaps {}
