/** Who may do what: whom an operator or a kiosk reaches, the cookies, and requests that were refused. */
package dev.vestibule.access;
