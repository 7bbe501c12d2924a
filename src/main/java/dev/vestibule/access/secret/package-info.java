/** The site's secret, the keys made from it for each purpose, and what they hash and seal. */
package dev.vestibule.access.secret;
