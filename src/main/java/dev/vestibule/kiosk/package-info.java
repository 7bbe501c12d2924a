/** The person's pages: one step of the journey a class. Decides nothing that {@code enrollment} can decide. */
package dev.vestibule.kiosk;
