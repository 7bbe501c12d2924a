/** A face is saved or deleted in BioStar: claims before it, turns of a person, what is read back, what was lost. */
package dev.vestibule.enrollment.face;
