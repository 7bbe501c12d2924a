/** Takes away what is old: every table has its time here, and consents and records are sealed before they go. */
package dev.vestibule.retention;
