package dev.vestibule.enrollment.pass;

/** By what a person can be proven; wrong passes and badges of nobody are counted apart. */
public enum ProofKind {
    PASS,
    BADGE
}
