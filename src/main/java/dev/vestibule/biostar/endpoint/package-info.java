/** Where BioStar is, as the site configured it, and the certificates by which it is known. For biostar alone. */
package dev.vestibule.biostar.endpoint;
