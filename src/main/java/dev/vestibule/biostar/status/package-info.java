/** What BioStar is like as a whole: whether it can be worked with, and what its settings say. */
package dev.vestibule.biostar.status;
