/** BioStar's users: who they are, what they have, how they are found, and their faces. */
package dev.vestibule.biostar.people;
