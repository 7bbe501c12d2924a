/** Ends what a process that was killed has left open. */
package dev.vestibule.enrollment.interrupted;
