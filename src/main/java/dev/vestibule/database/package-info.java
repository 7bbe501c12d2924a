/** The database: which of the two is active, transactions on it, and its migrations. Knows no feature. */
package dev.vestibule.database;
