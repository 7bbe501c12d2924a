package dev.vestibule.web;

import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * Types of the JDK that templates ask, for which the build makes resolvers. Types of our own say it themselves, or in
 * {@code console.RuleTypesInTemplates} when they know no page. What has no resolver is answered by reflection in the JVM and not
 * at all in the native image.
 */
@TemplateData(target = Optional.class)
final class JdkTypesInTemplates {

    private JdkTypesInTemplates() {}
}
