/** The audit trail: who did what when, without anything biometric. Rows are only added. */
package dev.vestibule.records;
