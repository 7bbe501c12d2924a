/** Passes and how often one may guess them, and whether a proof, pass or badge, still holds. */
package dev.vestibule.enrollment.pass;
