/** What all of the operator's pages rest on: who it is, what they may, the navigation, and the page of a problem. */
package dev.vestibule.console;
