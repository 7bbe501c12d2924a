/** The documents say what is true: their tables are compared with the code. */
package dev.vestibule.documents;
