package dev.vestibule.web;

import dev.vestibule.journey.PackagedProfile;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same on what was packaged. */
@QuarkusIntegrationTest
@TestProfile(PackagedProfile.class)
class ResponseHeadersIT extends ResponseHeadersTest {}
