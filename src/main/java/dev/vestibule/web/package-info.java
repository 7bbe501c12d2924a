/** What every answer carries: security headers, hashed asset names, the reference id, the error pages. */
package dev.vestibule.web;
