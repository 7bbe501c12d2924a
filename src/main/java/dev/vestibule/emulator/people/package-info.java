/** The calls about people, their fields, faces, groups and lists. */
package dev.vestibule.emulator.people;
