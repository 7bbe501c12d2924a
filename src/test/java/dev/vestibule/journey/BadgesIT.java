package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same on what was packaged. */
@QuarkusIntegrationTest
@TestProfile(PackagedProfile.class)
class BadgesIT extends BadgesTest {}
