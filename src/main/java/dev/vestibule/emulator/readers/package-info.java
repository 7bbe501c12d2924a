/** The calls about readers and scans, and about who is on which reader. */
package dev.vestibule.emulator.readers;
