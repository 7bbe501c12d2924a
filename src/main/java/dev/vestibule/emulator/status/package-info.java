/** The calls about what has happened, and the web socket that tells it. */
package dev.vestibule.emulator.status;
