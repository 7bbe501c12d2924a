/** The control interface: JSON on the emulator's own port. */
package dev.vestibule.emulator.control;
