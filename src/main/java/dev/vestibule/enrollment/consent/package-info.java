/** What a person decides, with the text they saw: to agree, and that a face is replaced. */
package dev.vestibule.enrollment.consent;
