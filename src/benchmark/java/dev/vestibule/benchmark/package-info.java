/**
 * Measures the built product from outside, as {@code src/benchmark/run} starts it: no test, no bean, only the JDK,
 * wrk and the loopback address.
 */
package dev.vestibule.benchmark;
