package dev.vestibule.console;

import dev.vestibule.access.Kiosk;
import dev.vestibule.enrollment.KioskLimit;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A pairing and how its browser stands with wrong passes. */
@RegisterForReflection
record KioskRow(Kiosk kiosk, KioskLimit limit) {}
