package dev.vestibule.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.Optional;

/** Types of the JDK that templates ask, for which Qute makes no resolvers: by reflection, also in the native image. */
@RegisterForReflection(targets = {Optional.class, URI.class})
final class NativeTemplates {

    private NativeTemplates() {}
}
