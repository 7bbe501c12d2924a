package dev.vestibule.enrollment;

/** What a person decided. */
public enum Decision {
    GRANTED,
    DECLINED,
    WITHDRAWN
}
