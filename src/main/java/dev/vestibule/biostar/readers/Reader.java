package dev.vestibule.biostar.readers;

/**
 * A device of BioStar's (section 4.1).
 *
 * @param id the device id
 * @param name the name, by default "model id (address)"
 * @param online whether BioStar calls it connected (status 1)
 * @param takesFaces whether it takes visual faces, as {@link FaceReaders} knows it
 * @param groupId the device group it is in; empty where BioStar did not say
 */
public record Reader(String id, String name, boolean online, boolean takesFaces, String groupId) {}
