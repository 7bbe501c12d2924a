/**
 * A BioStar 2 server to try and test against: its own HTTPS port, its own people, groups, cards and readers, and every
 * fault the reference leaves open. Starts only in dev mode, in tests, or when asked for by name.
 */
package dev.vestibule.emulator;
