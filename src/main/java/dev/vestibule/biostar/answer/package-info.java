/** What BioStar answered: its JSON read in all its forms, and what its statuses and codes mean. For biostar alone. */
package dev.vestibule.biostar.answer;
