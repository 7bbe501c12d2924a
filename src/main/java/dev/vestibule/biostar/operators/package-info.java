/** Who signs in with a BioStar operator account, and what they may do. */
package dev.vestibule.biostar.operators;
