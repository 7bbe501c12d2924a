/** The calls about cards. */
package dev.vestibule.emulator.cards;
