/** One person's page: their passes, their e-mail, what happened to them. */
package dev.vestibule.console.person;
