package dev.vestibule.web;

import dev.vestibule.journey.JourneyProfile;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same on what was packaged. */
@QuarkusIntegrationTest
@TestProfile(JourneyProfile.class)
class ErrorPagesIT extends ErrorPagesTest {}
