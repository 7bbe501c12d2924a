package dev.vestibule.biostar.readers;

/**
 * How a device stands (section 4.2).
 *
 * @param online whether BioStar calls it connected
 * @param missesUsers whether BioStar could not give it all the users it should have: a face that is saved opens nothing
 *     there
 * @param full whether that is because there are more users than fit into it
 * @param firmware its firmware; empty where BioStar does not tell
 */
public record ReaderState(boolean online, boolean missesUsers, boolean full, String firmware) {}
