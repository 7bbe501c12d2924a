package dev.vestibule.console;

import dev.vestibule.access.Kiosk;
import dev.vestibule.enrollment.KioskLimit;

/** A pairing and how its browser stands with wrong passes. */
record KioskRow(Kiosk kiosk, KioskLimit limit) {}
