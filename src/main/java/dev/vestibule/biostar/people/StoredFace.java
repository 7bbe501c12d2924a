package dev.vestibule.biostar.people;

import java.util.Set;

/**
 * A face that BioStar holds, reduced to what tells whether it is a given capture; nothing of it can be turned back into
 * a face.
 *
 * @param fingerprints SHA-256 of each template and of the image, in hexadecimal
 */
public record StoredFace(Set<String> fingerprints) {}
