/** Who holds a card. */
package dev.vestibule.biostar.cards;
