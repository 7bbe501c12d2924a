/** What every room may use, and what knows none of them: one hash, one rule for clocks. */
package dev.vestibule.foundation;
