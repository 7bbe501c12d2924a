/** The calls about operators: their sessions, their screens, and what they did. */
package dev.vestibule.emulator.operators;
