/** BioStar's enrollment e-mail, asked for once. */
package dev.vestibule.enrollment.mail;
