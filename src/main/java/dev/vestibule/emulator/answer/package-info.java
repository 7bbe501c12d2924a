/** How a call is read and its answer is written, whatever it is about. */
package dev.vestibule.emulator.answer;
