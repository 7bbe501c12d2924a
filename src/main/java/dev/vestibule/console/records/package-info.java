/** The audit trail as operators read it. */
package dev.vestibule.console.records;
