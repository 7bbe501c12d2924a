/** Requests that nobody should send, by the thousand, always the same ones. */
package dev.vestibule.fuzz;
