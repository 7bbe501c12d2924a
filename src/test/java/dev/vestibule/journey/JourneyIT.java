package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same on what was packaged: the native binary with profile native, on the embedded database. */
@QuarkusIntegrationTest
@TestProfile(PackagedProfile.class)
class JourneyIT extends JourneyTest {}
