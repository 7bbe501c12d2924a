package dev.vestibule.enrollment;

/** By what a person can be proven; wrong passes and badges of nobody are counted apart. */
enum Means {
    PASS,
    BADGE
}
