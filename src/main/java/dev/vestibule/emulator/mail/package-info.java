/** The calls about mails, and about the settings that they depend on. */
package dev.vestibule.emulator.mail;
