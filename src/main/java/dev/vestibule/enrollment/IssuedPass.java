package dev.vestibule.enrollment;

/** A new pass with its code, which is known at this moment only. */
public record IssuedPass(Pass pass, PassCode code) {}
