/** The way in and out, who is signed in, and what is said when nobody can tell. */
package dev.vestibule.console.signin;
