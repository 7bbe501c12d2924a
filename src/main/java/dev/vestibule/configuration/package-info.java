/** What a site must set, checked at the start: one sentence per mistake. */
package dev.vestibule.configuration;
