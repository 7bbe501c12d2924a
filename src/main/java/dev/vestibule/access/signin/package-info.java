/** Operators sign in, within limits, and have sessions. */
package dev.vestibule.access.signin;
