/**
 * Everything BioStar 2, and nothing of pages or a database. Here lies what everybody who works with it needs: where it
 * is, which version it is, what its ids look like, and how it can fail. The rest of the product also uses
 * {@code people}, {@code cards}, {@code readers}, {@code mail}, {@code operators} and {@code status}; {@code connection},
 * {@code endpoint} and {@code answer} are for this package alone. Section numbers in Javadoc are those of the BioStar API
 * reference the product was built from.
 */
package dev.vestibule.biostar;
