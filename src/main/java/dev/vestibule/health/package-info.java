/** What Kubernetes asks, on the management port. */
package dev.vestibule.health;
