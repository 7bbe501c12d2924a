package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** On PostgreSQL. */
@QuarkusTest
@TestProfile(OnPostgresql.class)
class SomebodyElsesFaceOnPostgresqlTest extends SomebodyElsesFace {}
