/** Kiosks: a browser is paired with one reader, and the pairing is ended. */
package dev.vestibule.access.pairing;
