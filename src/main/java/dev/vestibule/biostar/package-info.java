/**
 * Everything BioStar 2: the declarative clients, the shared session, the wire records and the typed failures. Knows no
 * page and no database. Section numbers in Javadoc are those of the BioStar API reference the product was built from.
 */
package dev.vestibule.biostar;
