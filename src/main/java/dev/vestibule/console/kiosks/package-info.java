/** The kiosks: pairing this browser, and ending a pairing. */
package dev.vestibule.console.kiosks;
