/** Who is who: sealed tokens, kiosk pairings, operators' sessions. */
package dev.vestibule.access;
