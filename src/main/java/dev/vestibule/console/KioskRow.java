package dev.vestibule.console;

import dev.vestibule.access.Kiosk;
import dev.vestibule.enrollment.KioskLimit;
import io.quarkus.qute.TemplateData;

/** A pairing and how its browser stands with wrong passes. */
@TemplateData
record KioskRow(Kiosk kiosk, KioskLimit limit) {}
