package dev.vestibule.enrollment.consent;

/** What a person decided. */
public enum Decision {
    GRANTED,
    DECLINED,
    WITHDRAWN
}
