/** What is let in from the network: connections, headers and forms, and the answer to what is not. */
package dev.vestibule.intake;
