/** What the emulated site knows, in memory: people, faces, cards, readers, operators, mails, events and calls. */
package dev.vestibule.emulator.state;
