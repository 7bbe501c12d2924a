/** BioStar's enrollment e-mail, to one person alone. */
package dev.vestibule.biostar.mail;
