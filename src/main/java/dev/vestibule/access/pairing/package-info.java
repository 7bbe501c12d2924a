/** Kiosks: a browser is paired with one reader, for the people of some user groups, and the pairing is ended. */
package dev.vestibule.access.pairing;
