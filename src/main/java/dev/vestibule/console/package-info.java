/** The operator's pages: sign-in, people, a person, kiosks. */
package dev.vestibule.console;
