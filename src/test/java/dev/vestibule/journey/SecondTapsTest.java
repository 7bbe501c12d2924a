package dev.vestibule.journey;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** On the embedded database. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class SecondTapsTest extends SecondTaps {}
