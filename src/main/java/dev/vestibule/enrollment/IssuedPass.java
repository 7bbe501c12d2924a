package dev.vestibule.enrollment;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A new pass with its code, which is known at this moment only. */
@RegisterForReflection
public record IssuedPass(Pass pass, PassCode code) {}
