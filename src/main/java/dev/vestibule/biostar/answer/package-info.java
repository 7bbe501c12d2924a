/**
 * What BioStar answered: its JSON read in all its forms, the face cut out of a scan, and what statuses and codes mean. For
 * biostar alone.
 */
package dev.vestibule.biostar.answer;
