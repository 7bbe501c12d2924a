/** How BioStar is asked: clients, sessions, limits, and the metrics of calls. For biostar alone. */
package dev.vestibule.biostar.connection;
