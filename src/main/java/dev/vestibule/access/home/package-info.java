/** Which BioStar a database belongs to. */
package dev.vestibule.access.home;
