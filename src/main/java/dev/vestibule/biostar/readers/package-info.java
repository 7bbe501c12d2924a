/** BioStar's devices: which there are, how they stand, scans, and what is sent to them. */
package dev.vestibule.biostar.readers;
