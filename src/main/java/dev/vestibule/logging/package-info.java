/** What may be written into the log. */
package dev.vestibule.logging;
