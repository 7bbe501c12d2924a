package dev.vestibule.enrollment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a person decided. */
@RegisterForReflection
public enum Decision {
    GRANTED,
    DECLINED,
    WITHDRAWN
}
