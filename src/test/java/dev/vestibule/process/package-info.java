/** What becomes of the packaged product as a process: stopped, killed, starved, on a full disk. */
package dev.vestibule.process;
