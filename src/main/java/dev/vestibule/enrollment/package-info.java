/**
 * The rules: pass, consent, journey, scan lease, scan, enrollment. No HTTP, no HTML. Whatever gets onto a person's
 * account passes through here, and nothing passes without a proven person, a committed consent and a committed record.
 */
package dev.vestibule.enrollment;
