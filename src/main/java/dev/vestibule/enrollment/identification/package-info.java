/** A typed pass, or a badge that was read, becomes the one proof of a journey. */
package dev.vestibule.enrollment.identification;
