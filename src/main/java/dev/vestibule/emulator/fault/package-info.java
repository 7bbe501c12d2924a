/** What may differ between BioStars and go wrong: switches, versions, faults and refusals. */
package dev.vestibule.emulator.fault;
