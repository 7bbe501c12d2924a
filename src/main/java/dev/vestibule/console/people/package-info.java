/** The list of people: its search, its pages, its table. */
package dev.vestibule.console.people;
