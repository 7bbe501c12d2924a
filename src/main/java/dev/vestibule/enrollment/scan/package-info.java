/** One scan at a time on each reader: leases, the face scan and the badge scan, and the capture until it is used. */
package dev.vestibule.enrollment.scan;
