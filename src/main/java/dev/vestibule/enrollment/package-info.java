/**
 * What all rules of enrollment rest on: the journey, its kiosk, its one proof, its limits, and how what happened is
 * committed. No HTTP, no HTML. Whatever gets onto a person's account passes through the rooms of this package, and nothing
 * passes without a proven person, a committed consent and a committed record.
 */
package dev.vestibule.enrollment;
