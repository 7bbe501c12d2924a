/**
 * Where the configured BioStar is, and the certificates by which it is known, with the days that are left of them. For
 * biostar alone.
 */
package dev.vestibule.biostar.endpoint;
