/** Growing old gracefully: whatever is written is also taken away, when its time is over. Nobody needs to know this. */
package dev.vestibule.retention;
