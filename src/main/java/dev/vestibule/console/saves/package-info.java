/** What was lost when faces were written, and the word that saves go on. */
package dev.vestibule.console.saves;
